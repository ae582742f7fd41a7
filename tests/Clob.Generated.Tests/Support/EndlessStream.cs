namespace Clob.Tests.Support;

/// <summary>A body that never ends: each read first does what the test asks, then gives a blank or waits.</summary>
internal sealed class EndlessStream(Action<CancellationToken> beforeRead, bool trickles) : ReadOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        beforeRead(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (!trickles)
        {
            await Never.Until(cancellationToken);
        }

        buffer.Span[0] = (byte)' ';
        return 1;
    }
}
