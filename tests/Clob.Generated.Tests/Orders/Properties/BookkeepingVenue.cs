using System.Globalization;
using System.Net;
using System.Text.Json;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders.Properties;

/// <summary>
/// A venue with a book of orders, which knows the truth: what was canceled, by which request, and which requests had no
/// answer. Its answers are true, unless a mishap says otherwise.
/// </summary>
internal sealed class BookkeepingVenue(Mishap[] mishaps, int interruptedAt, CancellationTokenSource caller, string[] numbers) : HttpMessageHandler
{
    /// <summary>
    /// How many orders there are: of four, one is filled, one was canceled before, and one is not live for its first two requests.
    /// </summary>
    public const int Orders = 40;

    private const int Patience = 2;

    private readonly HashSet<string> _canceled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _leftOpen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _requests;

    /// <summary>How many requests came, or tried to.</summary>
    public int Requests => _requests;

    /// <summary>What requests of this client canceled.</summary>
    public IReadOnlySet<string> Canceled => _canceled;

    /// <summary>What was named by a request that may have been carried out, and had no answer that says so.</summary>
    public IReadOnlySet<string> LeftOpen => _leftOpen;

    /// <summary>How often each id was named.</summary>
    public IReadOnlyDictionary<string, int> Asked => _asked;

    public static string Id(int order) => order.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the order was canceled before any request came.</summary>
    public static bool IsGoneBefore(string id) => Number(id) is < Orders and var order && order % 4 == 2;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = SentRequest.Copy(request);
        lock (_gate)
        {
            try
            {
                var response = Answer(new VenueRequest(++_requests, sent));
                response.RequestMessage = request;
                AddNumbers(response);
                return Task.FromResult(response);
            }
            catch (Exception exception)
            {
                return Task.FromException<HttpResponseMessage>(exception);
            }
        }
    }

    private void AddNumbers(HttpResponseMessage response)
    {
        if (numbers.Length > 0)
        {
            response.With("Poly-RateLimit-Remaining", numbers[_requests % numbers.Length])
                .With("Poly-RateLimit-Reset", numbers[(_requests + 1) % numbers.Length])
                .With("Retry-After", numbers[(_requests + 2) % numbers.Length]);
        }
    }

    private HttpResponseMessage Answer(VenueRequest request)
    {
        var mishap = request.Number <= mishaps.Length ? mishaps[request.Number - 1] : Mishap.None;
        if (mishap == Mishap.Unreachable && request.Number != interruptedAt)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");
        }

        Array.ForEach(request.OrderIds, id => _asked[id] = _asked.GetValueOrDefault(id) + 1);
        if (request.Number == interruptedAt)
        {
            CarryOut(request.OrderIds);
            _leftOpen.UnionWith(request.OrderIds);
            caller.Cancel();
            throw new OperationCanceledException(caller.Token);
        }

        return mishap switch
        {
            Mishap.Redirected => Refuse(302),
            Mishap.BadRequest => Refuse(400),
            Mishap.Unauthorized => Refuse(401),
            Mishap.Forbidden => Refuse(403),
            Mishap.NotFound => Refuse(404),
            Mishap.TooEarly => Refuse(425),
            Mishap.TooManyRequests => Refuse(429),
            Mishap.TooManyRequestsOfTheLowestTier => Refuse(429).With("Poly-RateLimit-Tier", "Standard"),
            Mishap.Disabled => Refuse(503),
            Mishap.BadGateway => LeaveOpen(request, 502),
            Mishap.WebServerDown => LeaveOpen(request, 520),
            Mishap.LostBefore => Lose(request),
            _ => Answer(request, mishap, CarryOut(request.OrderIds)),
        };
    }

    private HttpResponseMessage Answer(
        VenueRequest request, Mishap mishap, (List<string> Canceled, Dictionary<string, string> NotCanceled) result)
    {
        switch (mishap)
        {
            case Mishap.Forgetful:
                return Venue.Ok(result.Canceled.Where((_, at) => at % 2 == 0));
            case Mishap.InBoth:
                return Venue.Ok(result.Canceled, result.Canceled.ToDictionary(id => id, _ => "Order not found"));
            case Mishap.Talkative:
                return Venue.Ok(
                    [.. result.Canceled, "stranger"], new Dictionary<string, string>(result.NotCanceled) { ["other stranger"] = "?" });
            case Mishap.Speechless:
                return Support.Answer.Ok("{}");
            case Mishap.Unreadable:
                _leftOpen.UnionWith(request.OrderIds);
                return Support.Answer.Ok("{\"canceled\":[");
            case Mishap.FailedAfter:
                return LeaveOpen(request, 500);
            case Mishap.LostAfter:
                return Lose(request);
            default:
                return Venue.Ok(result.Canceled, result.NotCanceled);
        }
    }

    private (List<string> Canceled, Dictionary<string, string> NotCanceled) CarryOut(string[] orderIds)
    {
        List<string> canceled = [];
        var notCanceled = new Dictionary<string, string>();
        foreach (var id in orderIds)
        {
            if (Reason(id) is { } reason)
            {
                notCanceled.Add(id, reason);
            }
            else
            {
                _canceled.Add(id);
                canceled.Add(id);
            }
        }

        return (canceled, notCanceled);
    }

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    private string? Reason(string id)
    {
        var order = Number(id);
        return order switch
        {
            >= Orders => "Order not found",
            _ when _canceled.Contains(id) || IsGoneBefore(id) => "Order already canceled",
            _ when order % 4 == 1 => "Order already matched",
            _ when order % 4 == 3 && _asked[id] <= Patience => "in flight",
            _ => null,
        };
    }

    private static HttpResponseMessage Refuse(int status)
        => Support.Answer.Of(status, JsonSerializer.Serialize(new { error = "no" }), "application/json");

    private HttpResponseMessage LeaveOpen(VenueRequest request, int status)
    {
        _leftOpen.UnionWith(request.OrderIds);
        return Refuse(status);
    }

    private HttpResponseMessage Lose(VenueRequest request)
    {
        _leftOpen.UnionWith(request.OrderIds);
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost", new IOException(), HttpStatusCode.OK);
    }
}
