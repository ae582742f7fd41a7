namespace Clob.Cli.Tests.World;

/// <summary>A terminal without input: it calls back when it is read, and blocks until it is disposed.</summary>
internal sealed class SilentReader(Action reading) : TextReader
{
    private readonly ManualResetEventSlim _end = new();

    public override int Read(char[] buffer, int index, int count)
    {
        reading();
        _end.Wait();
        return 0;
    }

    public override string? ReadLine()
    {
        Read([], 0, 0);
        return null;
    }

    protected override void Dispose(bool disposing)
    {
        _end.Set();
        base.Dispose(disposing);
    }
}
