using Clob.Tests.Support;

namespace Clob.Tests.Fuzzing;

/// <summary>
/// A body that begins and then ends as the test says: with an exception, or by a wait for the end of the caller's patience.
/// </summary>
internal sealed class HostileStream(byte[] start, Func<CancellationToken, int> end) : ReadOnlyStream
{
    private readonly MemoryStream _start = new(start);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return ValueTask.FromResult(_start.Read(buffer.Span) is var read and > 0 ? read : end(cancellationToken));
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<int>(exception);
        }
    }
}
