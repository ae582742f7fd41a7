namespace Clob.Sandbox.Http;

/// <summary>Sends a body byte by byte, with a pause between two bytes; where the pause is zero, in one piece.</summary>
internal sealed class DripWriter(TimeSpan pause, TimeProvider clock)
{
    public async ValueTask SendAsync(ReadOnlyMemory<byte> body, Stream output, CancellationToken cancellationToken)
    {
        if (pause == TimeSpan.Zero)
        {
            await output.WriteAsync(body, cancellationToken).ConfigureAwait(false);
            return;
        }

        for (var sent = 0; sent < body.Length; sent++)
        {
            if (sent > 0)
            {
                await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            }

            await output.WriteAsync(body.Slice(sent, 1), cancellationToken).ConfigureAwait(false);
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
