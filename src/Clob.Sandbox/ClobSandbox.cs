using Clob.Sandbox.Http;

namespace Clob.Sandbox;

/// <summary>
/// An in-memory venue that listens on 127.0.0.1, speaking plain HTTP/1.1, until it is disposed. Safe to use from several threads.
/// </summary>
/// <remarks>
/// <para>
/// It answers <c>DELETE /order</c>, <c>/orders</c>, <c>/cancel-all</c> and <c>/cancel-market-orders</c>,
/// <c>GET /data/order/{orderID}</c>, <c>/data/orders</c> and <c>/auth/ban-status/closed-only</c>, all of them signed,
/// and <c>GET /time</c> and <c>/ok</c>.
/// </para>
/// <para>
/// It follows the public documentation of these endpoints. What the documentation leaves open is a choice of the sandbox,
/// and is said where it is made; nothing here tells how the live venue behaves in such a case. The limits for each IP
/// address, which only delay a request, are left out: <see cref="SandboxFault.Delay"/> delays one. Only cancels are
/// refused by trading modes, restarts and rate limits.
/// </para>
/// <para>
/// <c>/sandbox/faults</c> is its own, and open to this machine only: <c>GET</c> lists the faults that can still strike,
/// <c>POST</c> adds those of its body, a text of <see cref="SandboxFault.Parse"/> in each line, and <c>DELETE</c> takes all away.
/// </para>
/// <para>It reads no environment variables and no files, logs nothing, and takes over no signals.</para>
/// </remarks>
public sealed class ClobSandbox : IAsyncDisposable
{
    private readonly Venue _venue;
    private readonly LoopbackServer _server;

    // Never disposed: without a timer it holds nothing, and a request may still look at it.
    private readonly CancellationTokenSource _stopping;

    private ClobSandbox(Venue venue, LoopbackServer server, CancellationTokenSource stopping)
    {
        _venue = venue;
        _server = server;
        _stopping = stopping;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The first account, the owner of orders that are added without one.</summary>
    public SandboxAccount Account => _venue.Account;

    /// <summary>What the venue lets its traders do. That it is looked at after authentication is the sandbox's choice.</summary>
    public SandboxTradingMode TradingMode
    {
        get => _venue.Trading.Mode;
        set => _venue.Trading.Mode = value;
    }

    /// <summary>What <c>GET /auth/ban-status/closed-only</c> says; it has no effect on cancels.</summary>
    public bool ClosedOnly
    {
        get => _venue.Trading.ClosedOnly;
        set => _venue.Trading.ClosedOnly = value;
    }

    /// <summary>The orders of all accounts that look open, in the order in which they were added; a copy.</summary>
    public IReadOnlyList<SandboxOrder> OpenOrders => _venue.Orders.Open();

    /// <summary>The faults that can still strike, in the order in which they were added; a copy.</summary>
    public IReadOnlyList<SandboxFault> Faults => _venue.Faults.Faults;

    /// <summary>
    /// The last requests, oldest first, refused and failed ones included; a copy. At most 1000 of them, and no more than
    /// their bodies leave room for in 32 MiB.
    /// </summary>
    public IReadOnlyList<SandboxRequest> Requests => _venue.Requests.Snapshot();

    /// <summary>Starts a sandbox; once the task is complete, it accepts requests.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up the start; it has no effect later.</param>
    /// <returns>The running sandbox: dispose it to end it.</returns>
    /// <exception cref="IOException">The port is in use, or may not be opened.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such port.</exception>
    public static async Task<ClobSandbox> StartAsync(ClobSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ClobSandboxOptions();
        var venue = new Venue(options);
        var stopping = new CancellationTokenSource();
        var application = venue.CreateApplication(stopping.Token);
        var server = await LoopbackServer.StartAsync(options.Port, application, cancellationToken).ConfigureAwait(false);
        return new ClobSandbox(venue, server, stopping);
    }

    /// <summary>Makes a further account known.</summary>
    /// <param name="account">The account; null for the next made-up one of the seed.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">Its API key is known already.</exception>
    public SandboxAccount AddAccount(SandboxAccount? account = null) => _venue.AddAccount(account);

    /// <summary>Puts the signer of an account, which is its address, in a tier of its own, with a full bucket.</summary>
    /// <param name="tier">The tier; null for no rate limit and none of its headers.</param>
    /// <param name="account">The account; null for <see cref="Account"/>.</param>
    public void SetTier(SandboxTier? tier, SandboxAccount? account = null) =>
        _venue.Limits.SetTier(account ?? Account, tier);

    /// <summary>Puts an order on the book, open.</summary>
    /// <param name="order">The order.</param>
    /// <param name="owner">Its account; null for <see cref="Account"/>.</param>
    /// <exception cref="ArgumentException">The order's id is taken, or the account is not known.</exception>
    public void AddOrder(SandboxOrder order, SandboxAccount? owner = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        _venue.AddOrder(order, owner);
    }

    /// <summary>
    /// Puts made-up orders on the book, in turn over three markets with two tokens each.
    /// The first order of a sandbox is the same on every machine for the same seed, and so is each one after it.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="owner">Their account; null for <see cref="Account"/>.</param>
    /// <param name="market">One market for all of them, instead of three in turn.</param>
    /// <param name="assetId">One token for all of them, instead of two in turn.</param>
    /// <returns>The orders, in the order in which they were added.</returns>
    /// <exception cref="ArgumentException">The account is not known, or the count is below zero.</exception>
    public IReadOnlyList<SandboxOrder> SeedOrders(int count, SandboxAccount? owner = null, string? market = null, string? assetId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return _venue.SeedOrders(count, owner, market, assetId);
    }

    /// <summary>Says what became of an order, as if it had happened on the venue.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="state">Its new state.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public void SetState(string orderId, SandboxOrderState state) => _venue.Orders.SetState(orderId, state);

    /// <summary>
    /// Says what becomes of an order later, by the clock of the sandbox: a pending one goes live, an open one is matched.
    /// An order that is finished by then stays as it is, or can be forgotten.
    /// </summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="state">Its state from then on.</param>
    /// <param name="delay">How much later.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public void SetStateAfter(string orderId, SandboxOrderState state, TimeSpan delay) =>
        SetStateAt(orderId, state, _venue.Clock.GetUtcNow() + delay);

    /// <summary>The same as <see cref="SetStateAfter"/>, at a given time.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="state">Its state from then on.</param>
    /// <param name="time">When.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public void SetStateAt(string orderId, SandboxOrderState state, DateTimeOffset time) => _venue.Orders.Announce(orderId, state, time);

    /// <summary>Looks up what became of an order.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <returns>Its state.</returns>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public SandboxOrderState GetState(string orderId) => _venue.Orders.GetState(orderId);

    /// <summary>
    /// Restarts the matching engine: until it is done, by the clock of the sandbox, cancels are answered with
    /// <see cref="SandboxResponse.NotReady"/>. Another call takes the place of the first.
    /// </summary>
    /// <remarks>That signatures are looked at before, and that such a request costs no token, is the sandbox's choice.</remarks>
    /// <param name="duration">How long it takes.</param>
    /// <param name="withRetryAfter">Whether the answers say how much longer it takes.</param>
    public void Restart(TimeSpan duration, bool withRetryAfter = true) => _venue.Trading.Restart(duration, withRetryAfter);

    /// <summary>
    /// Answers the next request with <paramref name="response"/>, whatever the request is, and does nothing else with it.
    /// Several calls queue up.
    /// </summary>
    /// <param name="response">The answer: one of the documented errors of <see cref="SandboxResponse"/>, or any other.</param>
    public void FailNext(SandboxResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        AddFault(new SandboxFault { Answer = response });
    }

    /// <summary>Makes something go wrong. Where several faults could strike a request, the one that was added first does.</summary>
    /// <param name="fault">What, and for which requests.</param>
    public void AddFault(SandboxFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _venue.Faults.Add([fault]);
    }

    /// <summary>Takes all faults away, those of <see cref="FailNext"/> too.</summary>
    public void ClearFaults() => _venue.Faults.Clear();

    /// <summary>Stops listening, lets requests in progress finish unless a fault holds them, and frees the port.</summary>
    /// <returns>A task that is complete once the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }
}
