namespace Clob.Cli.Tests.World;

/// <summary>
/// A reader that gives what each of its steps returns, one at a read, and then the end. A step can wait until the reader is disposed.
/// </summary>
internal sealed class ScriptedReader(params Func<ManualResetEventSlim, string>[] steps) : TextReader
{
    private readonly ManualResetEventSlim _end = new();
    private readonly Queue<Func<ManualResetEventSlim, string>> _steps = new(steps);
    private string _rest = "";

    public override int Read(char[] buffer, int index, int count)
    {
        if (_rest.Length == 0 && _steps.TryDequeue(out var step))
        {
            _rest = step(_end);
        }

        var length = Math.Min(count, _rest.Length);
        _rest.CopyTo(0, buffer, index, length);
        _rest = _rest[length..];
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        _end.Set();
        base.Dispose(disposing);
    }
}
