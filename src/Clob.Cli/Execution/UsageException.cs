namespace Clob.Cli;

/// <summary>The command line, its input or its environment is wrong. The message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>Gets the command to try next; null for the help of the command that was called.</summary>
    public string? Try { get; init; }
}
