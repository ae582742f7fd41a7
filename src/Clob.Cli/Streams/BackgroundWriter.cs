using System.Collections.Concurrent;
using System.Text;

namespace Clob.Cli;

/// <summary>
/// Writes on a separate thread, in the order of the calls: where nobody reads what is written, such as on a terminal that is paused, the
/// caller goes on. What finds no place is lost.
/// </summary>
/// <param name="writer">Where to. It may block, and throws nothing.</param>
/// <param name="patience">How long a reader that takes nothing is waited for.</param>
internal sealed class BackgroundWriter(TextWriter writer, TimeSpan patience) : TextWriter
{
    // Of a few hundred letters each, or of a part of a report.
    private const int Most = 1000;

    private readonly BlockingCollection<Action> _writes = new(Most);
    private readonly Lock _gate = new();
    private bool _isStarted;
    private bool _isStuck;

    // Read once: a write that is stuck may hold a lock on it.
    public override Encoding Encoding { get; } = writer.Encoding;

    public override void Write(char value) => Add(() => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value) => Add(() => writer.Write(value));

    public override void WriteLine() => Add(writer.WriteLine);

    public override void WriteLine(string? value) => Add(() => writer.WriteLine(value));

    public override void Flush() => Add(writer.Flush);

    /// <summary>Waits until everything is written. Returns false where the reader takes nothing for too long.</summary>
    public bool WaitUntilWritten()
    {
        if (!_isStarted)
        {
            return true;
        }

        // Not disposed: what is stuck may come to it later.
        var isWritten = new ManualResetEventSlim();
        Add(isWritten.Set);
        return isWritten.Wait(patience);
    }

    private void Add(Action write)
    {
        lock (_gate)
        {
            if (!_isStarted)
            {
                _isStarted = true;
                new Thread(Run) { IsBackground = true, Name = "Clob output" }.Start();
            }

            // A reader that was waited for in vain is waited for no more, until it takes something.
            _isStuck = !_writes.TryAdd(write, _isStuck ? TimeSpan.Zero : patience);
        }
    }

    private void Run()
    {
        foreach (var write in _writes.GetConsumingEnumerable())
        {
            write();
        }
    }
}
