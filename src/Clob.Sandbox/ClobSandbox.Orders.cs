namespace Clob.Sandbox;

public sealed partial class ClobSandbox
{
    /// <summary>
    /// Gets a copy of the orders of all accounts that look open (live or matching), in the order in which they were placed.
    /// </summary>
    public IReadOnlyList<SandboxOrder> OpenOrders => _venue.Orders.Open();

    /// <summary>Places one order, which is live then.</summary>
    /// <param name="order">The order; null for the next generated one of the seed.</param>
    /// <param name="owner">Its account; null for <see cref="Account"/>.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentException">The order's id is taken, or the account is not known.</exception>
    public SandboxOrder PlaceOrder(SandboxOrder? order = null, SandboxAccount? owner = null)
        => _venue.PlaceOrder(order, owner, (apiKey, placed) => _venue.Orders.Add(apiKey, [placed]));

    /// <summary>
    /// Places one order later, on the clock of the sandbox. Until then the venue does not know it: it is not open, no cancel reaches
    /// it, and no read finds it.
    /// </summary>
    /// <remarks>
    /// A placement that the venue knows already is <see cref="SandboxOrderState.Pending"/> until <see cref="SetStateAfter"/> makes it live.
    /// </remarks>
    /// <param name="delay">How much later, from now.</param>
    /// <param name="order">The order; null for the next generated one of the seed. Its id is taken from now on.</param>
    /// <param name="owner">Its account; null for <see cref="Account"/>.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentException">The order's id is taken, or the account is not known.</exception>
    public SandboxOrder PlaceOrderAfter(TimeSpan delay, SandboxOrder? order = null, SandboxAccount? owner = null)
        => PlaceOrderAt(_venue.Clock.GetUtcNow() + delay, order, owner);

    /// <summary>Places one order at a given time, like <see cref="PlaceOrderAfter"/>.</summary>
    /// <param name="time">The time of the placement.</param>
    /// <param name="order">The order; null for the next generated one of the seed. Its id is taken from now on.</param>
    /// <param name="owner">Its account; null for <see cref="Account"/>.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentException">The order's id is taken, or the account is not known.</exception>
    public SandboxOrder PlaceOrderAt(DateTimeOffset time, SandboxOrder? order = null, SandboxAccount? owner = null)
        => _venue.PlaceOrder(order, owner, (apiKey, placed) => _venue.Orders.AddAt(apiKey, placed, time));

    /// <summary>
    /// Places one order after a number of requests, like <see cref="PlaceOrderAfter"/>: with 1, when the next request is carried
    /// out, and before its response is sent. So the order escapes a cancel of all orders, and is open when its response arrives.
    /// </summary>
    /// <param name="requests">How many more requests, of any account and to any path, as <see cref="Requests"/> has them.</param>
    /// <param name="order">The order; null for the next generated one of the seed. Its id is taken from now on.</param>
    /// <param name="owner">Its account; null for <see cref="Account"/>.</param>
    /// <returns>The order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of requests is below 1.</exception>
    /// <exception cref="ArgumentException">The order's id is taken, or the account is not known.</exception>
    public SandboxOrder PlaceOrderAfterRequests(int requests, SandboxOrder? order = null, SandboxAccount? owner = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requests);
        return _venue.PlaceOrder(order, owner, (apiKey, placed) => _venue.Counter.After(requests, _venue.Orders.AddLater(apiKey, placed)));
    }

    /// <summary>
    /// Places generated orders, in turn over three markets with two tokens each, with sides, prices and sizes that differ. The same
    /// seed gives the same orders, in the same order, on every machine.
    /// </summary>
    /// <param name="count">How many orders.</param>
    /// <param name="owner">Their account; null for <see cref="Account"/>.</param>
    /// <param name="market">The market of all of them; null for three in turn.</param>
    /// <param name="assetId">The token of all of them; null for two of each market in turn.</param>
    /// <returns>The orders, in the order in which they were placed.</returns>
    /// <exception cref="ArgumentException">The account is not known, or the count is below zero.</exception>
    public IReadOnlyList<SandboxOrder> SeedOrders(int count, SandboxAccount? owner = null, string? market = null, string? assetId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _venue.SeedOrders(count, owner, market, assetId);
    }

    /// <summary>Sets the state of an order, as if it had changed on the venue.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="state">Its new state.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public void SetState(string orderId, SandboxOrderState state) => _venue.Orders.SetState(orderId, state);

    /// <summary>
    /// Sets the state of an order later, on the clock of the sandbox: for example, a pending order goes live, or a live one is
    /// matched. An order that is canceled or matched by then can only be forgotten; any other change does not happen.
    /// </summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="state">Its state from then on.</param>
    /// <param name="delay">How much later, from now.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public void SetStateAfter(string orderId, SandboxOrderState state, TimeSpan delay)
        => SetStateAt(orderId, state, _venue.Clock.GetUtcNow() + delay);

    /// <summary>Sets the state of an order at a given time, like <see cref="SetStateAfter"/>.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="state">Its state from then on.</param>
    /// <param name="time">The time of the change.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public void SetStateAt(string orderId, SandboxOrderState state, DateTimeOffset time) => _venue.Orders.Schedule(orderId, state, time);

    /// <summary>Returns the state of an order.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <returns>Its state.</returns>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public SandboxOrderState GetState(string orderId) => _venue.Orders.GetProgress(orderId).State;

    /// <summary>Returns how much of an order is matched.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <returns>The size in shares. A cancel keeps it.</returns>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public decimal GetSizeMatched(string orderId) => _venue.Orders.GetProgress(orderId).SizeMatched;

    /// <summary>
    /// Matches a part of an order, which stays open; or all that is left, which makes it <see cref="SandboxOrderState.Matched"/>.
    /// </summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="size">How much is matched now, in shares.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above zero.</exception>
    /// <exception cref="InvalidOperationException">The order is neither open nor pending, or has less left.</exception>
    public void FillOrder(string orderId, decimal size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        if (!_venue.Orders.TryFill(orderId, size))
        {
            var reason = FormattableString.Invariant($"The order '{orderId}' is not open, or has less than {size} left.");
            throw new InvalidOperationException(reason);
        }
    }

    /// <summary>
    /// Lets a fill race a cancel: the next cancel that reaches the order while it is live, by its id or with others, finds a part of
    /// it matched, and cancels the rest; or finds all of it matched, and is too late.
    /// </summary>
    /// <param name="orderId">The order's id. The order can be one that is placed later. Another call for it replaces the first.</param>
    /// <param name="size">How much is matched then, in shares, and at most what is left; null for all that is left.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not above zero.</exception>
    public void FillOrderOnCancel(string orderId, decimal? size = null)
    {
        var most = size ?? decimal.MaxValue;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most, nameof(size));
        _venue.Orders.FillOnCancel(orderId, most);
    }
}
