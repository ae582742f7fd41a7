namespace Clob.Tests.Support;

/// <summary>One character, so many times; it counts what was taken from it.</summary>
internal sealed class RepeatingStream(char character, long length) : ReadOnlyStream
{
    public long Taken { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = (int)Math.Min(buffer.Length, length - Taken);
        buffer.Span[..read].Fill((byte)character);
        Taken += read;
        return ValueTask.FromResult(read);
    }
}
