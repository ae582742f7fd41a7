using Clob.Http;

namespace Clob.Cli.Calls;

/// <summary>
/// Knows whether a request has gone, and lets none go once the input turned out to be wrong: wrong usage that sends nothing,
/// and an input whose first orders are canceled already, are told apart here.
/// </summary>
/// <remarks>It stands where the handler that retries would, and has that one inside.</remarks>
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
        => _retries = new(() => new HttpMessageInvoker(new ClobRetryHandler(options, timeProvider) { InnerHandler = InnerHandler! }, disposeHandler: false));

    /// <summary>Gets whether a request went through, or may have.</summary>
    public bool IsOpen => Volatile.Read(ref _state) == Open;

    /// <summary>Closes the gate for good, unless a request has gone.</summary>
    /// <returns>Whether nothing went through, and nothing will.</returns>
    public bool TryClose() => Interlocked.CompareExchange(ref _state, Closed, Undecided) != Open;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => Interlocked.CompareExchange(ref _state, Open, Undecided) == Closed
            ? throw new InvalidOperationException("The input is wrong. Nothing was sent.")
            : _retries.Value.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing && _retries.IsValueCreated)
        {
            _retries.Value.Dispose();
        }

        base.Dispose(disposing);
    }
}
