namespace Clob.Cli.Guarding;

/// <summary>Lines on the standard output of the command, which are passed on as they come.</summary>
internal sealed class OutputLiveness : ILiveness
{
    private const int BufferSize = 64 * 1024;

    private readonly TimeProvider _timeProvider;
    private long _seen;

    public OutputLiveness(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _seen = timeProvider.GetTimestamp();
    }

    public TimeSpan SilentFor => _timeProvider.GetElapsedTime(Interlocked.Read(ref _seen));

    /// <summary>
    /// Passes the output on until it ends, on another thread: a standard output that nobody reads holds up the command, and not the caller.
    /// </summary>
    public Task PassAsync(Stream from, Stream to) => Task.Run(() => CopyAsync(from, to));

    private async Task CopyAsync(Stream from, Stream to)
    {
        var buffer = new byte[BufferSize];
        var isOpen = true;
        while (await from.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            if (buffer.AsSpan(0, count).Contains((byte)'\n'))
            {
                Interlocked.Exchange(ref _seen, _timeProvider.GetTimestamp());
            }

            // A closed pipe is no reason to stop the command: its output is still read.
            isOpen = isOpen && await TryWriteAsync(to, buffer.AsMemory(0, count)).ConfigureAwait(false);
        }
    }

    private static async Task<bool> TryWriteAsync(Stream to, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await to.WriteAsync(bytes).ConfigureAwait(false);
            await to.FlushAsync().ConfigureAwait(false);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
