using System.Text;

namespace Clob.Cli.Tests.World;

/// <summary>A file that takes nothing.</summary>
internal sealed class FullDisk : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("No space left on device: /home/somebody/secret-plans");
}
