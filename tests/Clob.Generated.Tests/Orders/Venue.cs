using System.Text.Json;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Stands for the network and the venue: cancels what it is asked for, unless the test says otherwise of a request.</summary>
internal sealed class Venue
{
    private readonly Func<VenueRequest, HttpResponseMessage?> _answer;

    /// <summary>Makes a venue.</summary>
    /// <param name="answer">From a request to its answer; null for the usual one.</param>
    public Venue(Func<VenueRequest, HttpResponseMessage?>? answer = null)
    {
        _answer = answer ?? (_ => null);
        Network = new RecordingHandler(Respond);
    }

    public RecordingHandler Network { get; }

    /// <summary>The ids of each request, in the order in which they came.</summary>
    public IReadOnlyList<string[]> Batches => [.. Network.Requests.Select(request => new VenueRequest(0, request).OrderIds)];

    public IReadOnlyList<int> Sizes => [.. Batches.Select(batch => batch.Length)];

    /// <summary>An answer that names ids as canceled, and others with a reason.</summary>
    public static HttpResponseMessage Ok(IEnumerable<string> canceled, IReadOnlyDictionary<string, string>? notCanceled = null)
        => Answer.Ok(JsonSerializer.Serialize(new { canceled, not_canceled = notCanceled ?? new Dictionary<string, string>() }));

    private HttpResponseMessage Respond(SentRequest sent)
    {
        var request = new VenueRequest(Network.Requests.Count, sent);
        return _answer(request) ?? Ok(request.OrderIds);
    }
}
