namespace Clob.Cli;

/// <summary>What a command sees of the world around it; tests bring a world of their own.</summary>
internal sealed record CliEnvironment
{
    private const int UsualWidth = 80;

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
        In = StandardStreams.In,
        IsInputTerminal = StandardStreams.IsInputTerminal,
        Out = StandardStreams.Out,
        Error = StandardStreams.Err,
        Variable = Environment.GetEnvironmentVariable,
        Columns = StandardStreams.IsOutputTerminal ? TerminalWidth() : null,
        ErrorColumns = StandardStreams.IsErrorTerminal ? TerminalWidth() : null,
    };

    /// <summary>
    /// Returns this environment with streams that may be closed or full: that is an <see cref="OutputException"/> of standard
    /// output, and nothing of standard error, where nothing is left to say so.
    /// </summary>
    public CliEnvironment WithGuardedStreams() => this with
    {
        Out = new GuardedWriter(Out, exception => throw new OutputException(exception)),
        Error = new GuardedWriter(Error, _ => { }),
    };

    /// <summary>Tells the user what went wrong, in one line, without the passwords of addresses.</summary>
    public void WriteError(string message) => Error.WriteLine($"clob: {VisibleText.Of(MaskedText.Of(message))}");

    // Some terminals do not tell.
    private static int TerminalWidth() => Console.WindowWidth is > 0 and var width ? width : UsualWidth;
}
