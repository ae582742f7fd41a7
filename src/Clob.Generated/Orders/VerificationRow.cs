namespace Clob.Orders;

/// <summary>What is known of one order while its state is being proven.</summary>
/// <param name="orderId">The order's id.</param>
/// <param name="proven">The state that the response to the cancel proves; null where it proves none.</param>
/// <param name="cancelReason">What the cancel said of it; null where it said nothing.</param>
/// <param name="mayGoLive">Whether the venue said that it may still go live.</param>
internal sealed class VerificationRow(string orderId, VerifiedOrderState? proven, string? cancelReason, bool mayGoLive = false)
{
    // A read can lie behind by one: what is not final counts from its second sighting in a row. Where it contradicts the response to the
    // cancel, it takes more.
    private const int EnoughSightings = 2;
    private const int EnoughAgainstProof = 4;

    // What is proven is read for its sizes alone.
    private const int MostFailuresWithProof = 2;

    private VerifiedOrder? _final;
    private VerifiedOrder? _sighted;
    private int _sightings;
    private bool _isSightedOnPage;
    private int _failures;
    private string? _problem;

    public string OrderId => orderId;

    /// <summary>Gets the state that is proven; null where none is.</summary>
    public VerifiedOrderState? State
        => _final is null ? (_sighted is null ? proven : null) : _final.State == VerifiedOrderState.Unknown ? null : _final.State;

    /// <summary>Gets whether the response to the cancel proves the state.</summary>
    public bool IsProven => proven is not null;

    /// <summary>Gets whether no further read is needed.</summary>
    public bool IsDone => _final is not null;

    /// <summary>Gets whether the last read showed it open.</summary>
    public bool IsSeenOpen => (_final ?? _sighted)?.State == VerifiedOrderState.Open;

    /// <summary>
    /// Gets whether it is not known to be no longer open, although the venue showed it, or said that it may still go live.
    /// </summary>
    public bool MayBeOpen => State is null && (_sighted?.Order is not null || mayGoLive);

    /// <summary>Gets why the last read failed; null where it did not.</summary>
    public CancelFailure? Failure { get; private set; }

    /// <summary>Takes a read in.</summary>
    public void Take(OrderReading reading)
    {
        Failure = reading is { Order: null, IsUnknownOrder: false } ? reading.Failure : null;
        if (reading.Order is { } order)
        {
            Take(order, reading.IsFromPage);
        }
        else if (reading.IsUnreadable || (reading.IsUnknownOrder && IsProven))
        {
            _final = WithoutRead($"It cannot be read. {reading.Failure!.Reason}");
        }
        else if (reading.IsUnknownOrder)
        {
            Sight(WithoutRead($"The venue does not know the order. {reading.Failure!.Reason}"), EnoughSightings, isOnPage: false);
        }
        else
        {
            _problem = $"It could not be read. {reading.Failure!.Reason}";
            if (++_failures >= MostFailuresWithProof && IsProven && _sighted is null)
            {
                _final = WithoutRead(_problem);
            }
        }
    }

    /// <summary>Takes in that the venue shows the order, whose state is final or not.</summary>
    /// <param name="order">The order.</param>
    /// <param name="isFromPage">Whether it was shown among the open orders, and not by its id.</param>
    public void Take(OpenOrder order, bool isFromPage)
    {
        var state = OrderStates.Of(order);
        if (state is not (null or VerifiedOrderState.Open))
        {
            _final = new(orderId, state.Value, order);
            return;
        }

        _problem = null;
        Sight(
            state is null
                ? new(orderId, VerifiedOrderState.Unknown, order, UnknownStatus(order))
                : new(
                    orderId,
                    VerifiedOrderState.Open,
                    order,
                    IsProven ? "The venue confirmed that it is no longer open, and shows it open." : cancelReason),
            IsProven ? EnoughAgainstProof : EnoughSightings,
            isFromPage);
    }

    /// <summary>Returns what is proven in the end.</summary>
    /// <param name="stoppedBecause">Why reading ended before its end; null where it did not.</param>
    public VerifiedOrder Complete(string? stoppedBecause)
        => _final
            ?? (proven is { } state && _sighted is null
                ? new(orderId, state, Reason: _problem)
                : WithoutRead(Joined(_problem ?? Doubt(), stoppedBecause)));

    private string? Doubt() => _sighted switch
    {
        null => "It was not read.",
        { State: VerifiedOrderState.Open } when IsProven => "The venue confirmed its cancel, and reads still showed it open.",
        { State: VerifiedOrderState.Open } => "One read showed it open, which may lie behind.",
        var seen => seen.Reason,
    };

    private static string Joined(string? reason, string? stoppedBecause)
        => stoppedBecause is null || reason!.Contains(stoppedBecause, StringComparison.Ordinal) ? reason! : $"{reason} {stoppedBecause}";

    /// <summary>Counts a sighting. One on a page and one by id are not two in a row: each of the two calls can lie behind by one.</summary>
    private void Sight(VerifiedOrder seen, int sightings, bool isOnPage)
    {
        _sightings = _sighted?.State == seen.State && _isSightedOnPage == isOnPage ? _sightings + 1 : 1;
        (_sighted, _isSightedOnPage) = (seen, isOnPage);
        if (_sightings >= sightings)
        {
            _final = seen;
        }
    }

    private VerifiedOrder WithoutRead(string reason)
        => proven is { } state && _sighted is null
            ? new(orderId, state, Reason: reason)
            : new(orderId, VerifiedOrderState.Unknown, _sighted?.Order, reason);

    private static string UnknownStatus(OpenOrder order)
        => order.Status is { } status
            ? $"The venue says that its status is \"{status.Value}\", which is not a known one."
            : "The venue's response has no status.";
}
