namespace Clob.Transport;

/// <summary>
/// Where requests go out: a caller's HttpClient, or handlers of our own, with the settings of an HttpClient and without its
/// work for each request.
/// </summary>
internal sealed class RequestSender : IDisposable
{
    private readonly HttpClient _settings;
    private readonly HttpMessageInvoker? _handlers;
    private readonly bool _owns;
    private readonly KeyValuePair<string, string>[] _defaultHeaders = [];

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
        _defaultHeaders = [.. settings.DefaultRequestHeaders.NonValidated.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))];
    }

    public Uri? BaseAddress => _settings.BaseAddress;

    /// <summary>Whether the handlers note what becomes of each attempt.</summary>
    public bool HasOwnHandlers => _handlers is not null;

    public TimeSpan Timeout => _settings.Timeout;

    public HttpRequestMessage CreateRequest(HttpMethod method, Uri address)
    {
        // A request that comes ready-made gets no version from an HttpClient, and from us no headers either.
        var request = new HttpRequestMessage(method, address)
        {
            Version = _settings.DefaultRequestVersion,
            VersionPolicy = _settings.DefaultVersionPolicy,
        };
        foreach (var (name, value) in _defaultHeaders)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    /// <summary>Sends a request, and gives the answer as soon as its head is there.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => _handlers is null
            ? _settings.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _handlers.SendAsync(request, cancellationToken);

    public void Dispose()
    {
        if (_owns)
        {
            _handlers!.Dispose();
            _settings.Dispose();
        }
    }
}
