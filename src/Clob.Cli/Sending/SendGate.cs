using Clob.Http;

namespace Clob.Cli.Sending;

/// <summary>
/// Knows whether a request was sent, and sends none after the input turned out to be wrong. It tells wrong usage that sends nothing
/// from an input whose first orders are canceled already.
/// </summary>
/// <remarks>It takes the place of the handler that retries, and contains that one.</remarks>
internal sealed class SendGate : DelegatingHandler
{
    private const int Undecided = 0;
    private const int Open = 1;
    private const int Closed = 2;

    private readonly Lazy<HttpMessageInvoker> _retries;
    private int _state = Undecided;

    /// <summary>Creates a gate.</summary>
    /// <param name="options">How the client retries.</param>
    /// <param name="timeProvider">The clock of waits and time-outs.</param>
    public SendGate(ClobRetryOptions options, TimeProvider timeProvider)
        => _retries = new(() => new HttpMessageInvoker(
            new ClobRetryHandler(options, timeProvider) { InnerHandler = InnerHandler! }, disposeHandler: false));

    /// <summary>Gets whether a request was sent, or may have been.</summary>
    public bool IsOpen => Volatile.Read(ref _state) == Open;

    /// <summary>Gets the refusal of a proxy that a request met; null where none did.</summary>
    public ProxyRefusal? ProxyRefusal { get; private set; }

    /// <summary>Closes the gate for good, unless a request was sent.</summary>
    /// <returns>Whether no request was sent, and none will be.</returns>
    public bool TryClose() => Interlocked.CompareExchange(ref _state, Closed, Undecided) != Open;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Interlocked.CompareExchange(ref _state, Open, Undecided) == Closed)
        {
            throw new InvalidOperationException("The input is wrong. Nothing was sent.");
        }

        try
        {
            return await _retries.Value.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            ProxyRefusal ??= Sending.ProxyRefusal.From(exception, request.RequestUri!);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _retries.IsValueCreated)
        {
            _retries.Value.Dispose();
        }

        base.Dispose(disposing);
    }
}
