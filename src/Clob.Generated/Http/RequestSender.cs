using System.Net.Http.Headers;
using Clob.Calls;
using Clob.Spec;

namespace Clob.Http;

/// <summary>
/// Where requests go out: a caller's HttpClient, or handlers of our own, with the settings of an HttpClient and without its
/// work for each request.
/// </summary>
internal sealed class RequestSender : IDisposable
{
    // Less than a canceler waits for a client: what the client knows of its attempts reaches the report.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _settings;
    private readonly HttpMessageInvoker? _handlers;
    private readonly bool _owns;
    private readonly bool _hasForeignHandlers;
    private readonly KeyValuePair<string, string>[] _defaultHeaders = [];
    private RequestAddress? _address;

    /// <summary>Sends through a caller's HttpClient.</summary>
    public RequestSender(HttpClient httpClient) => _settings = httpClient;

    /// <summary>Sends straight to handlers.</summary>
    /// <param name="handlers">The first of them.</param>
    /// <param name="settings">Base address, version and headers are taken from here; it sends nothing.</param>
    /// <param name="owns">Whether the handlers end with this.</param>
    public RequestSender(HttpMessageHandler handlers, HttpClient settings, bool owns)
    {
        _settings = settings;
        _handlers = new HttpMessageInvoker(handlers, disposeHandler: owns);
        _owns = owns;
        _hasForeignHandlers = ForeignHandlers.AreAround(handlers);
        _defaultHeaders =
        [
            .. settings.DefaultRequestHeaders.NonValidated.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
        ];
    }

    public TimeSpan Timeout => _settings.Timeout;

    /// <summary>Gets whether the handlers note the outcome of each attempt. They sign each attempt, too.</summary>
    private bool HasOwnHandlers => _handlers is not null;

    /// <summary>Creates the message of a call, with the call in its options.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no base address, or credentials are not safe on the way to it. Nothing was sent.
    /// </exception>
    public HttpRequestMessage CreateMessage<T>(ClobRequest<T> request, ClobCall call)
    {
        // A message that comes ready-made gets no version from an HttpClient, and from us no headers either.
        var message = new HttpRequestMessage(request.Operation.Method, Address().Of(request.Operation, request.Path, request.Query))
        {
            Version = _settings.DefaultRequestVersion,
            VersionPolicy = _settings.DefaultVersionPolicy,
        };
        if (request.Body is { } body)
        {
            message.Content = HasOwnHandlers ? new ByteArrayContent(body) : new NotedContent(body, call);
            message.Content.Headers.ContentType = Json;
        }

        // As an HttpClient does it: the request's own header takes the place of the default one.
        request.Headers?.PutOn(message, request.Operation);
        foreach (var (name, value) in _defaultHeaders)
        {
            if (request.Headers?.Has(name) != true)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        call.AttachTo(message);
        return message;
    }

    /// <summary>
    /// Sends a request, and returns the response as soon as its head is there. Ends with the token, even if a handler ignores the token.
    /// </summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, ClobCall call, CancellationToken cancellationToken)
    {
        if (_handlers is null)
        {
            return EndWithTokenAsync(SendNotedAsync(message, call, cancellationToken), call, cancellationToken);
        }

        // A handler of the application may block the thread on which it is called.
        return _hasForeignHandlers
            ? EndWithTokenAsync(
                Task.Run(() => _handlers.SendAsync(message, cancellationToken), CancellationToken.None), call, cancellationToken)
            : _handlers.SendAsync(message, cancellationToken);
    }

    /// <summary>Returns the response that came, once it is noted: by a handler below, or else here.</summary>
    public static HttpResponseMessage Note(HttpResponseMessage? response, HttpRequestMessage message, ClobCall call)
    {
        if (response is null)
        {
            throw new InvalidOperationException("A handler returned no response.");
        }

        if (call.History.Attempts == 0)
        {
            CleanResponse.Clean(response, call);
            call.History.Begin(message, isWatched: false).Answered(response, call.IsSuccess(response));
        }

        return response;
    }

    private RequestAddress Address()
    {
        // It can be set until the first call.
        if (_settings.BaseAddress is not { } baseAddress)
        {
            throw UnsentRequest.Exception(
                "The HttpClient has no BaseAddress, so there is nowhere to send the request. "
                + "Set it to the address of the venue. Nothing was sent.");
        }

        var address = _address;
        return ReferenceEquals(address?.BaseAddress, baseAddress) ? address : _address = new RequestAddress(baseAddress);
    }

    /// <summary>Waits for a send; where the token is canceled, for as long as code that respects its token needs.</summary>
    private static async Task<HttpResponseMessage> EndWithTokenAsync(
        Task<HttpResponseMessage> sending, ClobCall call, CancellationToken cancellationToken)
    {
        // The moment at which the time is over, and not when this method comes to it.
        using var over = cancellationToken.UnsafeRegister(static call => ((ClobCall)call!).End(), call);
        await ((Task)sending).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!sending.IsCompleted)
        {
            await ((Task)sending).WaitAsync(Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!sending.IsCompleted)
        {
            Abandon(sending);
            throw new OperationCanceledException("A handler does not end, although the time for the request is over.", cancellationToken);
        }

        return await sending.ConfigureAwait(false);
    }

    /// <summary>Sends through the caller's HttpClient. Where it has no handler that notes what fails, this method notes it.</summary>
    private async Task<HttpResponseMessage> SendNotedAsync(HttpRequestMessage request, ClobCall call, CancellationToken cancellationToken)
    {
        // Whether a signing handler is below is not known.
        await call.SignForNowAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return await _settings.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (call.History.Attempts == 0 && !ClobOutcome.IsOfUnsentRequest(exception))
        {
            // A handler may have sent it before, and failed to connect afterwards.
            call.History.Begin(request, isWatched: false).Failed(exception, isSent: call.IsBodyWritten);
            throw;
        }
    }

    /// <summary>Disposes of a response that comes after all, and observes an exception.</summary>
    private static void Abandon(Task<HttpResponseMessage> sending)
        => _ = sending.ContinueWith(
            static ended => (ended.IsCompletedSuccessfully ? ended.Result : null)?.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);

    public void Dispose()
    {
        if (_owns)
        {
            _handlers!.Dispose();
            _settings.Dispose();
        }
    }
}
