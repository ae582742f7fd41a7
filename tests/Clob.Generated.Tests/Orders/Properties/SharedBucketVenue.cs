using System.Globalization;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders.Properties;

/// <summary>
/// A venue whose signers are one: a token bucket that several clients share. It counts exactly, and says what it counted.
/// </summary>
internal sealed class SharedBucketVenue(RateLimitTier tier, TimeProvider clock) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _canceled = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private double _tokens = tier.Burst;
    private DateTimeOffset _filledAt = clock.GetUtcNow();
    private int _requests;

    public IReadOnlySet<string> Canceled => _canceled;

    public int Refusals { get; private set; }

    /// <summary>When the last order was canceled.</summary>
    public TimeSpan LastAt { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = SentRequest.Copy(request);
        lock (_gate)
        {
            var response = Respond(new VenueRequest(++_requests, sent).OrderIds);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }

    private HttpResponseMessage Respond(string[] orderIds)
    {
        var now = clock.GetUtcNow();
        _tokens = Math.Min(tier.Burst, _tokens + ((now - _filledAt).TotalSeconds * tier.TokensPerSecond));
        _filledAt = now;
        if (_tokens < orderIds.Length)
        {
            Refusals++;
            var wait = Math.Max(1, Math.Ceiling((orderIds.Length - _tokens) / tier.TokensPerSecond));
            return WithLimits(Answer.Of(429, """{"error":"Too Many Requests"}""", "application/json")).With("Retry-After", Text(wait));
        }

        _tokens -= orderIds.Length;
        LastAt = now - _start;
        Assert.All(orderIds, id => Assert.True(_canceled.Add(id), "An order was asked for again after it was canceled."));
        return WithLimits(Venue.Ok(orderIds));
    }

    private HttpResponseMessage WithLimits(HttpResponseMessage response)
        => response.With("Poly-RateLimit-Tier", tier.Name).With("Poly-RateLimit-Remaining", Text(Math.Floor(_tokens)));

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
