using Clob.Clock;

namespace Clob.Tests.Heartbeats;

/// <summary>
/// The venue's rule of heartbeats, written for these tests from its documentation: ids are chained, it looks every 5 s, and it fires where
/// the last accepted heartbeat is 10 s old. And the way to it, which a test makes slow or breaks.
/// </summary>
internal sealed class HeartbeatVenue(HeartbeatClock clock, TimeSpan firstLook = default) : IClobClient
{
    private readonly Lock _gate = new();
    private readonly List<Call> _calls = [];
    private readonly DateTimeOffset _start = clock.GetUtcNow() + firstLook;
    private int _ids;

    /// <summary>What happens to a request, by its number from 1; null for nothing special.</summary>
    public Func<int, HeartbeatTrip?> Trip { get; set; } = _ => null;

    public string Expected { get; private set; } = "";

    public DateTimeOffset? LastAccepted { get; private set; }

    /// <summary>The ids that were sent.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls.Select(call => call.Id)];
            }
        }
    }

    /// <summary>When each of them was sent, from the start.</summary>
    public IReadOnlyList<double> SentAt
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls.Select(call => call.At.TotalSeconds)];
            }
        }
    }

    /// <summary>Whether somebody waits for a response that may still come.</summary>
    public bool IsAsked
    {
        get
        {
            lock (_gate)
            {
                return _calls is [.., { IsOver: false }];
            }
        }
    }

    /// <summary>What carries a heartbeat out, and returns a response or an exception; by default, the rule of this class.</summary>
    public Func<string, object>? Carry { get; init; }

    /// <summary>Whether it canceled the orders since the first heartbeat.</summary>
    public bool HasFired { get; private set; }

    /// <summary>Lets another sender send a heartbeat.</summary>
    public void BeatOfAnother() => Accept();

    /// <summary>Forgets that there were heartbeats.</summary>
    public void Forget() => (Expected, LastAccepted) = ("", null);

    public Task<long> GetServerTimeAsync(CancellationToken cancellationToken = default)
        => Task.FromResult(clock.GetUtcNow().ToUnixTimeSeconds());

    public Task<HeartbeatResponse> SendHeartbeatAsync(HeartbeatRequest request, CancellationToken cancellationToken = default)
    {
        var call = new Call(request.HeartbeatId, clock.GetUtcNow() - _start, cancellationToken);
        int number;
        lock (_gate)
        {
            _calls.Add(call);
            number = _calls.Count;
        }

        var trip = Trip(number) ?? HeartbeatTrip.Straight;
        clock.Later(trip.Way, () =>
        {
            // Whether the sender still waits does not matter here.
            var response = trip.IsLost ? null : (trip.Response ?? (Carry ?? Answer)(call.Id));
            if (response is not null && !trip.IsResponseLost)
            {
                clock.Later(trip.WayBack, () => call.Complete(response));
            }
        });
        return call.Task;
    }

    /// <summary>Looks whether the orders have to be canceled, at each time at which the venue does up to now.</summary>
    public void Look()
    {
        if (LastAccepted is not { } last)
        {
            return;
        }

        var looks = Math.Ceiling((last + TimeSpan.FromSeconds(10) - _start) / TimeSpan.FromSeconds(5));
        if (clock.GetUtcNow() >= _start + (TimeSpan.FromSeconds(5) * looks))
        {
            (HasFired, LastAccepted) = (true, null);
        }
    }

    public static ClobApiException Mismatch(string expected) => Refusal(400, $$"""{"error_msg":"Invalid Heartbeat ID","heartbeat_id":"{{expected}}"}""");

    public static ClobApiException Refusal(int status, string body = "{}", TimeSpan? retryAfter = null)
        => new($"HTTP {status}", status) { Response = body, RetryAfter = retryAfter, IsOutcomeUnknown = status >= 500 && status != 503 };

    private object Answer(string id)
    {
        Look();
        return id.Length == 0 || id == Expected ? Accept() : Mismatch(Expected);
    }

    private HeartbeatResponse Accept()
    {
        Expected = $"id {++_ids}";
        LastAccepted = clock.GetUtcNow();
        return new HeartbeatResponse { HeartbeatId = Expected };
    }

    private sealed class Call
    {
        private readonly TaskCompletionSource<HeartbeatResponse> _response = new();
        private readonly CancellationToken _token;

        public Call(string id, TimeSpan at, CancellationToken token)
        {
            (Id, At, _token) = (id, at, token);
            token.Register(() => _response.TrySetCanceled(token));
        }

        public string Id { get; }

        public TimeSpan At { get; }

        public Task<HeartbeatResponse> Task => _response.Task;

        public bool IsOver => _token.IsCancellationRequested || Task.IsCompleted;

        public void Complete(object response) => _ = response is Exception exception
            ? _response.TrySetException(exception)
            : _response.TrySetResult((HeartbeatResponse)response);
    }
}
