namespace Clob.Cli;

/// <summary>Standard output cannot be written to.</summary>
internal sealed class OutputException(Exception innerException) : Exception(Text, innerException)
{
    private const string Text = "Standard output cannot be written to: the disk may be full, or it is closed.";
}
