using System.Text;

namespace Clob.Cli.Tests.World;

/// <summary>A pipe that is full: what is written waits until somebody reads.</summary>
internal sealed class StuckWriter : TextWriter
{
    private readonly ManualResetEventSlim _isRead = new();
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Gets what has arrived.</summary>
    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    public override void Write(char value)
    {
        _isRead.Wait();
        lock (_text)
        {
            _text.Append(value);
        }
    }

    /// <summary>Reads from here on.</summary>
    public void Read() => _isRead.Set();
}
