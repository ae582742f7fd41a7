using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Clob.Authentication;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;

namespace Clob;

/// <summary>
/// Cancels orders on Polymarket's order book. Thread-safe; make one for each account and keep it, because it keeps
/// its connections.
/// </summary>
/// <remarks>
/// The methods, and what each sends and takes, are generated from <c>spec/clob.yaml</c>. This part says how a request
/// is signed and sent.
/// </remarks>
public sealed partial class ClobClient : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly RequestSender _sender;
    private readonly L2Signer? _signer;
    private readonly TimeProvider _timeProvider;
    private readonly CallBounds? _bounds;

    // Told of the one call of a view; null for the client itself.
    private CallObserver? _observer;

    // Derived from the HttpClient's base address, which can be set until the first call.
    private RequestAddress? _address;

    /// <summary>
    /// Makes a client on an <see cref="HttpClient"/> of the caller's, whose <see cref="HttpClient.BaseAddress"/> is the
    /// venue's, and which the caller disposes.
    /// </summary>
    /// <remarks>
    /// Whoever brings the <see cref="HttpClient"/> also sees to its safety. Its handler must not follow redirects, which
    /// would carry the credentials to another host; its address must be https; logging must not show headers; and whatever
    /// waits or retries in it needs a <see cref="ClobSigningHandler"/> below it, or a retry sends a stale signature.
    /// <see cref="HttpClient.Timeout"/> bounds each call, from the send to the last byte of the answer. How many times a call is
    /// sent is up to your handlers, with one limit: below a <see cref="ClobSigningHandler"/>, a call that names no orders is not
    /// sent again more than 5 s after its first attempt, because it would cancel orders that were placed in between.
    /// <see cref="Create"/> and <c>AddClobClient</c> see to all of this by themselves.
    /// </remarks>
    /// <param name="httpClient">What sends the requests.</param>
    /// <param name="credentials">The API key that signs; null for a client that only makes unsigned calls.</param>
    /// <param name="timeProvider">The clock of signatures and time-outs; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> is null.</exception>
    public ClobClient(HttpClient httpClient, ApiCredentials? credentials, TimeProvider? timeProvider = null)
        : this(SenderOf(httpClient), credentials, timeProvider, bounds: null)
    {
    }

    private ClobClient(RequestSender sender, ApiCredentials? credentials, TimeProvider? timeProvider, CallBounds? bounds)
    {
        _sender = sender;
        _signer = credentials is null ? null : new L2Signer(credentials);
        _timeProvider = timeProvider ?? TimeProvider.System;
        _bounds = bounds;
    }

    /// <summary>Closes the connections of a client that came from <see cref="Create"/>; does nothing for any other.</summary>
    public void Dispose() => _sender.Dispose();

    /// <summary>
    /// The hook: from the operation, its path as it goes on the wire and the bytes of its body to a request that is
    /// signed, where the operation asks for it.
    /// </summary>
    private partial HttpRequestMessage PrepareRequest(ClobOperation operation, string path, string query, byte[]? body)
    {
        var answerLimit = _bounds?.AnswerLimit ?? ResponseBody.DefaultAnswerLimit;
        var call = new ClobCall(operation, path, body, SignerOf(operation), answerLimit, _timeProvider);
        if (_bounds is not null)
        {
            call.Limits = _bounds.LimitsOf(operation);
        }

        _observer?.Observe(call);
        var request = _sender.CreateRequest(operation.Method, Address().Of(operation, path, query));
        if (body is not null)
        {
            request.Content = _sender.HasOwnHandlers ? new ByteArrayContent(body) : new NotedContent(body, call);
            request.Content.Headers.ContentType = Json;
        }

        call.AttachTo(request);
        if (!_sender.HasOwnHandlers)
        {
            // Whether a signing handler is below is not known here. With handlers of our own, there is one, and it signs.
            call.SignForNow(request);
        }

        return request;
    }

    /// <summary>Sends the request and reads its answer, within the time that the <see cref="HttpClient"/> allows.</summary>
    private async partial Task<T> SendAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> responseType, CancellationToken cancellationToken)
    {
        var call = ClobCall.Of(request)!;
        var timeout = _bounds?.TimeoutOf(call.Operation) ?? _sender.Timeout;
        using (request)
        using (var deadline = new Deadline(timeout, _timeProvider, cancellationToken))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw call.NotSent(cancellationToken);
            }

            try
            {
                using var response = await _sender.SendAsync(request, call, deadline.Token).ConfigureAwait(false)
                    ?? throw new InvalidOperationException("A handler returned no response.");
                if (call.History.Attempts == 0)
                {
                    call.Clean(response);
                    call.History.Begin(request, isWatched: false).Answered(response);
                }

                return await ResponseReader.ReadAsync(response, responseType, call, deadline.Token).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                call.End();
                var isOverTime = deadline.HasPassed && !cancellationToken.IsCancellationRequested;
                if (call.Explain(exception, isOverTime ? timeout : null, cancellationToken) is var explained && explained != exception)
                {
                    throw explained;
                }

                throw;
            }
            finally
            {
                call.End();
            }
        }
    }

    /// <summary>This client, as one that tells of the call that is made with it.</summary>
    internal ClobClient ObservedBy(CallObserver observer)
    {
        var view = (ClobClient)MemberwiseClone();
        view._observer = observer;
        return view;
    }

    private static RequestSender SenderOf(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return new RequestSender(httpClient);
    }

    private RequestAddress Address()
    {
        if (_sender.BaseAddress is not { } baseAddress)
        {
            throw new InvalidOperationException(
                "The HttpClient has no BaseAddress, so there is nowhere to send the request. Set it to the address of the venue.");
        }

        var address = _address;
        return ReferenceEquals(address?.BaseAddress, baseAddress) ? address : _address = new RequestAddress(baseAddress);
    }

    private L2Signer? SignerOf(ClobOperation operation) => operation.Authentication switch
    {
        ClobAuthentication.None => null,
        _ => _signer ?? throw new InvalidOperationException(
            $"{operation.Id} has to be signed, and this client has no credentials. Nothing was sent. "
            + $"Pass {nameof(ApiCredentials)} (address, API key, secret, pass phrase) where the client is made."),
    };
}
