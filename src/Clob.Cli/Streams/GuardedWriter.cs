using System.Text;

namespace Clob.Cli;

/// <summary>Writes to a standard stream, which can be full or closed.</summary>
/// <param name="writer">The stream.</param>
/// <param name="failed">Called where a write fails. Where it returns, the text is lost.</param>
internal sealed class GuardedWriter(TextWriter writer, Action<Exception> failed) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Guard(() => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Guard(() => writer.Write(buffer, index, count));

    public override void Write(string? value) => Guard(() => writer.Write(value));

    public override void WriteLine() => Guard(writer.WriteLine);

    public override void WriteLine(string? value) => Guard(() => writer.WriteLine(value));

    public override void Flush() => Guard(writer.Flush);

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
        {
            failed(exception);
        }
    }
}
