namespace Clob.Cli;

/// <summary>The command line, its input or its environment is wrong, and nothing was sent. The message says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
