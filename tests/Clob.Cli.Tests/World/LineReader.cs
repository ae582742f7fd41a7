namespace Clob.Cli.Tests.World;

/// <summary>A terminal that gives one line at a time, and nothing to one who wants to fill a block.</summary>
internal sealed class LineReader(IEnumerable<string> lines) : TextReader
{
    private readonly Queue<string> _lines = new(lines);
    private readonly ManualResetEventSlim _end = new();

    /// <summary>How many times the end was read.</summary>
    public int Ends { get; private set; }

    /// <summary>What happens instead of the end, which then does not come.</summary>
    public Action? AtEnd { get; init; }

    public override string? ReadLine()
    {
        if (_lines.TryDequeue(out var line))
        {
            return line;
        }

        Ends++;
        if (AtEnd is not null)
        {
            AtEnd();
            _end.Wait();
        }

        return null;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        _end.Wait();
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _end.Set();
        base.Dispose(disposing);
    }
}
