using System.Diagnostics;

namespace Clob.Telemetry;

/// <summary>
/// Hides the current <see cref="Activity"/> from a handler whose propagator cannot be set, such as an <see cref="HttpClientHandler"/>: it
/// would send the application's trace context and baggage to the venue.
/// </summary>
internal sealed class TracelessHandler(HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var current = Activity.Current;
        Activity.Current = null;
        try
        {
            return base.Send(request, cancellationToken);
        }
        finally
        {
            Activity.Current = current;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A change within an async method is undone for its caller when it returns.
        Activity.Current = null;
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
