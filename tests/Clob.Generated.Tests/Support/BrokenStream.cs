namespace Clob.Tests.Support;

/// <summary>A body that breaks off after its first bytes, as a lost connection does.</summary>
internal sealed class BrokenStream(byte[] start) : ReadOnlyStream
{
    private readonly MemoryStream _start = new(start);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => _start.Read(buffer.Span) is var read and > 0
            ? ValueTask.FromResult(read)
            : ValueTask.FromException<int>(new IOException("The connection was lost."));
}
