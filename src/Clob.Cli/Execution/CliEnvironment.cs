namespace Clob.Cli;

/// <summary>What a command sees of the world around it; tests bring a world of their own.</summary>
internal sealed record CliEnvironment
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person types what <see cref="In"/> reads.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Looks up an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>How wide the terminal is that <see cref="Out"/> goes to; null where it goes to a file or a pipe.</summary>
    public int? Columns { get; init; }

    /// <summary>How wide the terminal is that <see cref="Error"/> goes to; null where it goes to a file or a pipe.</summary>
    public int? ErrorColumns { get; init; }

    /// <summary>The clock of signatures and time-outs.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public static CliEnvironment OfProcess() => new()
    {
        In = Console.In,
        IsInputTerminal = !Console.IsInputRedirected,
        Out = Console.Out,
        Error = Console.Error,
        Variable = Environment.GetEnvironmentVariable,
        Columns = Console.IsOutputRedirected ? null : Console.WindowWidth,
        ErrorColumns = Console.IsErrorRedirected ? null : Console.WindowWidth,
    };

    /// <summary>Tells the user what went wrong, in one line.</summary>
    public void WriteError(string message) => Error.WriteLine($"clob: {VisibleText.Of(message)}");
}
