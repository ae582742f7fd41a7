using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Clob.Generators.Tests.Client;

/// <summary>A venue that notes the requests and sends one response after the other, the last one again and again.</summary>
internal sealed class ScriptedVenue : HttpMessageHandler
{
    private readonly Queue<(HttpStatusCode Status, string? Type, string Body)> _responses = new();

    public List<WireRequest> Requests { get; } = [];

    /// <summary>Gets the one request.</summary>
    public WireRequest Request => Assert.Single(Requests);

    public static ScriptedVenue Json(params string[] bodies)
    {
        var venue = new ScriptedVenue();
        Array.ForEach(bodies, body => venue.Then(200, "application/json", body));
        return venue;
    }

    public static ScriptedVenue Status(int status, string? type = "application/json", string body = "") => new ScriptedVenue()
        .Then(status, type, body);

    public ScriptedVenue Then(int status, string? type, string body)
    {
        _responses.Enqueue(((HttpStatusCode)status, type, body));
        return this;
    }

    /// <summary>Creates a client of the library on this venue, with sample credentials.</summary>
    public global::Clob.ClobClient Client(bool isSigned)
    {
        var http = new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("https://venue.example") };
        var credentials = isSigned
            ? new global::Clob.ApiCredentials(
                "0x6e0c80c90ea6c15917308F820Eac91Ce2724B5b5",
                "019894b9-cb40-79c4-b2bd-6aecb6f8c6c5",
                "c2FtcGxlLXNlY3JldC1vZi0zMi1ieXRlcy1sb25nISE=",
                "sample-passphrase")
            : null;
        return new global::Clob.ClobClient(http, credentials);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new WireRequest(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.NonValidated.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            request.Content is { } content && await content.ReadAsByteArrayAsync(cancellationToken) is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes) : null));
        var (status, type, body) = _responses.Count > 1 ? _responses.Dequeue() : _responses.Peek();
        var response = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        if (type is not null)
        {
            response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return response;
    }
}
