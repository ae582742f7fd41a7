namespace Clob.Cli;

/// <summary>The environment of a command: streams, variables, clock. Tests have their own.</summary>
internal sealed record CliEnvironment
{
    private const int DefaultWidth = 80;

    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Gets whether a person types what <see cref="In"/> reads.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Gets what hides what a person types until it is disposed; it returns null where that is not possible.</summary>
    public Func<IDisposable?> HideTyping { get; init; } = TerminalEcho.TurnOff;

    /// <summary>Gets what returns the value of an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Gets the width of the terminal that <see cref="Out"/> goes to; null where it goes to a file or a pipe.</summary>
    public int? Columns { get; init; }

    /// <summary>Gets the width of the terminal that <see cref="Error"/> goes to; null where it goes to a file or a pipe.</summary>
    public int? ErrorColumns { get; init; }

    /// <summary>Gets how long a command that keeps orders open waits for a standard error that nobody reads.</summary>
    public TimeSpan ErrorPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets what opens standard output for bytes that are passed on as they are.</summary>
    public Func<Stream> RawOut { get; init; } = StandardStreams.OpenOut;

    /// <summary>Gets the platform's folder for a user's configuration; null where there is none.</summary>
    public string? ConfigurationFolder { get; init; }

    /// <summary>Gets the clock of signatures and time-outs.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public static CliEnvironment OfProcess() => new()
    {
        In = StandardStreams.In,
        IsInputTerminal = StandardStreams.IsInputTerminal,
        Out = StandardStreams.Out,
        Error = StandardStreams.Err,
        Variable = Environment.GetEnvironmentVariable,
        ConfigurationFolder = Environment.GetFolderPath(
            Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? folder
            : null,
        Columns = StandardStreams.IsOutputTerminal ? TerminalWidth() : null,
        ErrorColumns = StandardStreams.IsErrorTerminal ? TerminalWidth() : null,
    };

    /// <summary>Gets this environment without a terminal for progress.</summary>
    public CliEnvironment Silent => this with { ErrorColumns = null };

    /// <summary>
    /// Returns this environment with streams that can be closed or full. A failed write throws an <see cref="OutputException"/> on
    /// standard output, and is ignored on standard error.
    /// </summary>
    public CliEnvironment WithGuardedStreams() => this with
    {
        Out = new GuardedWriter(Out, exception => throw new OutputException(exception)),
        Error = new GuardedWriter(Error, _ => { }),
    };

    /// <summary>Writes an error in one line, with the passwords of addresses masked.</summary>
    public void WriteError(string message) => Error.WriteLine($"clob: {VisibleText.Of(MaskedText.Of(message))}");

    // Some terminals report no width.
    private static int TerminalWidth() => TerminalSize.Columns is > 0 and var width ? width : DefaultWidth;
}
