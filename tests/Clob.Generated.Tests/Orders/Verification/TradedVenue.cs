using System.Net;
using System.Text.Json;
using System.Web;
using Clob.Tests.Support;

namespace Clob.Tests.Orders.Verification;

/// <summary>
/// A venue on which orders are placed, filled and canceled while they are read. It knows the truth; what it responds may lie behind by a
/// read, come in small pages, fail, or get lost.
/// </summary>
internal sealed class TradedVenue(FakeClock clock, params TradedOrder[] orders) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<string> _requests = [];
    private Dictionary<string, object> _shown = new(StringComparer.Ordinal);
    private HashSet<string> _shownOpen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TimeSpan At, bool Last, bool Before)> _readWhileOpen = new(StringComparer.Ordinal);
    private int _cancels;
    private int _reads;

    public IReadOnlyList<TradedOrder> Orders => orders;

    /// <summary>What becomes of the first cancels; later ones go well.</summary>
    public CancelMishap[] CancelMishaps { get; init; } = [];

    /// <summary>What becomes of the first reads; later ones go well.</summary>
    public ReadMishap[] ReadMishaps { get; init; } = [];

    /// <summary>Whether a read shows what was true at the read before it.</summary>
    public bool IsLagging { get; init; }

    public int PageSize { get; init; } = 100;

    /// <summary>Whether an empty page comes before each page.</summary>
    public bool HasEmptyPages { get; init; }

    /// <summary>From the number of a request, from 1, to its response; null for the venue's.</summary>
    public Func<int, HttpResponseMessage?> Response { get; init; } = _ => null;

    /// <summary>From the method and path of a request to its response; null for the venue's.</summary>
    public Func<string, HttpResponseMessage?> Answers { get; init; } = _ => null;

    /// <summary>Called before each request with its number, from 1.</summary>
    public Action<int> OnRequest { get; init; } = _ => { };

    /// <summary>Methods and paths with queries, in the order in which they came.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>The ids that cancels by id asked for.</summary>
    public HashSet<string> AskedToCancel { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids that were open when they were last read, or at the time before at which they were read.</summary>
    public IEnumerable<string> ReadWhileOpen => _readWhileOpen.Where(pair => pair.Value.Last || pair.Value.Before).Select(pair => pair.Key);

    public void ComeToNow() => Array.ForEach(orders, order => order.ComeTo(clock.Elapsed));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = SentRequest.Copy(request);
        lock (_gate)
        {
            try
            {
                _requests.Add($"{sent.Method} {request.RequestUri!.PathAndQuery}");
                OnRequest(_requests.Count);
                cancellationToken.ThrowIfCancellationRequested();
                ComeToNow();
                var response = Response(_requests.Count)
                    ?? Answers(_requests[^1])
                    ?? (request.Method == HttpMethod.Get ? Read(request.RequestUri) : Cancel(sent, request.RequestUri.AbsolutePath));
                response.RequestMessage = request;
                return Task.FromResult(response);
            }
            catch (Exception exception)
            {
                return Task.FromException<HttpResponseMessage>(exception);
            }
        }
    }

    private HttpResponseMessage Read(Uri uri)
    {
        var mishap = _reads < ReadMishaps.Length ? ReadMishaps[_reads] : ReadMishap.None;
        _reads++;
        switch (mishap)
        {
            case ReadMishap.Failed:
                return Fail(500);
            case ReadMishap.Unreadable:
                return Answer.Ok("{\"id\":");
            case ReadMishap.Lost:
                throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost");
            case ReadMishap.OtherOrder:
                return Answer.Ok(JsonSerializer.Serialize(new { id = "0xother", status = "CANCELED" }));
            case ReadMishap.Unauthorized:
                return Fail(401);
        }

        var (shown, open) = (_shown, _shownOpen);
        _shown = orders.Where(order => order.IsLive).ToDictionary(order => order.Id, order => order.Show());
        _shownOpen = [.. orders.Where(order => order.IsShownOpen).Select(order => order.Id)];
        var isPage = uri.AbsolutePath == "/data/orders";
        foreach (var read in orders.Where(order => isPage || uri.AbsolutePath.EndsWith($"/{order.Id}", StringComparison.Ordinal)))
        {
            var earlier = _readWhileOpen.GetValueOrDefault(read.Id);
            _readWhileOpen[read.Id] = (clock.Elapsed, read.IsOpen, earlier.At == clock.Elapsed ? earlier.Before : earlier.Last);
        }

        if (!IsLagging)
        {
            (shown, open) = (_shown, _shownOpen);
        }

        return isPage ? Page(HttpUtility.ParseQueryString(uri.Query)["next_cursor"], shown, open)
            : shown.TryGetValue(Uri.UnescapeDataString(uri.Segments[^1]), out var order) ? Answer.Ok(JsonSerializer.Serialize(order))
            : Answer.Of(404, """{"error":"Order not found"}""", "application/json");
    }

    private HttpResponseMessage Page(string? cursor, Dictionary<string, object> shown, HashSet<string> open)
    {
        var at = cursor is null or "MA==" ? 0 : int.Parse(cursor.TrimEnd('e'), System.Globalization.CultureInfo.InvariantCulture);
        if (HasEmptyPages && cursor?.EndsWith('e') != true)
        {
            return Answer.Ok(JsonSerializer.Serialize(new { data = Array.Empty<object>(), next_cursor = $"{at}e" }));
        }

        var page = open.Order(StringComparer.Ordinal).Skip(at).Take(PageSize).Select(id => shown[id]).ToArray();
        var next = at + PageSize < open.Count ? $"{at + PageSize}" : "LTE=";
        return Answer.Ok(JsonSerializer.Serialize(new { data = page, next_cursor = next }));
    }

    private HttpResponseMessage Cancel(SentRequest sent, string path)
    {
        var mishap = _cancels < CancelMishaps.Length ? CancelMishaps[_cancels] : CancelMishap.None;
        _cancels++;
        if (mishap is CancelMishap.Refused or CancelMishap.LostBefore)
        {
            return mishap == CancelMishap.Refused ? Fail(404) : throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost");
        }

        List<string> canceled = [];
        var notCanceled = new Dictionary<string, string>();
        foreach (var id in path is "/order" or "/orders" ? Ask(new VenueRequest(0, sent).OrderIds) : Mine())
        {
            var order = Array.Find(orders, each => each.Id == id);
            if ((order is null ? "Order not found" : order.Cancel()) is { } reason)
            {
                notCanceled[id] = reason;
            }
            else
            {
                canceled.Add(id);
            }
        }

        return mishap switch
        {
            CancelMishap.LostAfter => throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost"),
            CancelMishap.FailedAfter => Fail(520),
            CancelMishap.Forgetful => Venue.Ok(canceled.Where((_, index) => index % 2 == 0)),
            _ => Venue.Ok(canceled, notCanceled),
        };
    }

    private string[] Ask(string[] orderIds)
    {
        AskedToCancel.UnionWith(orderIds);
        return orderIds;
    }

    private string[] Mine()
        => [
            .. orders
                .Where(order => order.IsOpen
                    && order.Owner != "another-key"
                    && order.Owner[..Math.Min(2, order.Owner.Length)] != "4e")
                .Select(order => order.Id),
        ];

    private static HttpResponseMessage Fail(int status) => Answer.Of(status, """{"error":"no"}""", "application/json");
}
