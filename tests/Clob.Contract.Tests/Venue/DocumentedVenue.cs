using System.Globalization;
using System.Text.RegularExpressions;
using Clob.Contract.Tests.Exchanges;
using WireMock.Logging;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;
using WireMock.Types;

namespace Clob.Contract.Tests.Venue;

/// <summary>A server in this process, WireMock.Net, that answers one documented exchange and nothing else.</summary>
internal sealed class DocumentedVenue : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start(new WireMockServerSettings { Urls = ["http://127.0.0.1:0"] });

    private DocumentedVenue()
    {
    }

    public Uri Address => new(_server.Url!);

    /// <summary>What was received, and what was answered to it.</summary>
    public IReadOnlyList<ObservedExchange> Observed => [.. _server.LogEntries.Select(Read)];

    public static DocumentedVenue Start(Exchange exchange)
    {
        var venue = new DocumentedVenue();
        venue.Answer(exchange);
        return venue;
    }

    /// <summary>Answers this exchange from now on, and forgets what was observed before.</summary>
    public void Answer(Exchange exchange)
    {
        _server.Reset();
        var response = Response.Create().WithStatusCode(exchange.Status).WithBody(exchange.ResponseText);
        foreach (var (name, value) in exchange.ResponseHeaders)
        {
            response = response.WithHeader(name, value);
        }

        _server.Given(RequestOf(exchange)).WithTitle(exchange.Name).RespondWith(response);
    }

    public void Dispose() => _server.Dispose();

    private static IRequestBuilder RequestOf(Exchange exchange)
    {
        var request = Request.Create().UsingMethod(exchange.Method).WithUrl(url => new Uri(url).PathAndQuery == exchange.Path);
        var patterns = SampleAccount.PatternsOf(exchange);
        foreach (var name in SampleAccount.HeaderPatterns.Keys.Union(SampleAccount.WalletHeaderPatterns.Keys))
        {
            var pattern = patterns.GetValueOrDefault(name);
            request = request.WithHeader(
                headers => ValueOf(headers, name) is { } value ? pattern is not null && Regex.IsMatch(value, pattern) : pattern is null);
        }

        return exchange.RequestJson is { } json
            ? request
                .WithHeader(headers => ValueOf(headers, "Content-Type")?.Split(';')[0] == "application/json")
                .WithBody(new JsonMatcher(json.ToJsonString()))
            : request;
    }

    /// <summary>The value of a header, whose name is lower case where it comes from a proxy.</summary>
    private static string? ValueOf(IDictionary<string, string[]> headers, string name)
        => headers.SingleOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.Single();

    private static ObservedExchange Read(ILogEntry entry)
    {
        var request = entry.RequestMessage!;
        var response = entry.ResponseMessage!;
        return new(
            request.Method,
            new Uri(request.Url).PathAndQuery,
            new(Headers(request.Headers), request.Body ?? ""),
            Convert.ToInt32(response.StatusCode, CultureInfo.InvariantCulture),
            new(Headers(response.Headers), response.BodyData?.BodyAsString ?? ""),
            entry.MappingTitle);
    }

    private static Dictionary<string, string> Headers(IDictionary<string, WireMockList<string>>? headers)
        => (headers ?? new Dictionary<string, WireMockList<string>>())
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
}
