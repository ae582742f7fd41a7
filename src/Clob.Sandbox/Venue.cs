using Clob.Sandbox.Accounts;
using Clob.Sandbox.Authentication;
using Clob.Sandbox.Endpoints;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Faults;
using Clob.Sandbox.Heartbeats;
using Clob.Sandbox.Http;
using Clob.Sandbox.Orders;
using Clob.Sandbox.RateLimits;
using Clob.Sandbox.Trading;

namespace Clob.Sandbox;

/// <summary>The venue without the network: its accounts, orders, limits and faults.</summary>
internal sealed class Venue
{
    private readonly int _seed;
    private readonly TimeSpan? _maxClockSkew;
    private readonly int _pageSize;
    private readonly string _statusPrefix;
    private readonly long _chainId;
    private readonly AccountList _accounts;
    private readonly ExampleOrders _examples;
    private int _generated;
    private int _added;

    public Venue(ClobSandboxOptions options)
    {
        _seed = options.Seed;
        _maxClockSkew = options.MaxClockSkew;
        _pageSize = options.PageSize;
        _statusPrefix = options.PrefixOrderStatus ? "ORDER_STATUS_" : "";
        _chainId = options.ChainId;
        Clock = options.TimeProvider;
        _accounts = new AccountList(Clock, options.NewKeyDelay);
        _examples = new ExampleOrders(options.Seed);
        Orders = new OrderBook(Clock);
        Heartbeats = new HeartbeatRegistry(Orders, Clock, options.Seed);
        Limits = new SignerLimits(options.Tier, Clock);
        Trading = new TradingState(Clock);
        Faults = new FaultList(options.Seed);
        Account = AddAccount(options.Account);
        SeedOrders(options.Orders, Account, market: null, assetId: null);
    }

    public SandboxAccount Account { get; }

    public TimeProvider Clock { get; }

    public OrderBook Orders { get; }

    public HeartbeatRegistry Heartbeats { get; }

    public SignerLimits Limits { get; }

    public TradingState Trading { get; }

    public FaultList Faults { get; }

    public RequestLog Requests { get; } = new();

    public RequestCounter Counter { get; } = new();

    /// <summary>Creates what the server serves.</summary>
    /// <param name="stopping">Canceled when the sandbox stops.</param>
    public VenueApplication CreateApplication(CancellationToken stopping)
    {
        var timestamps = new TimestampRule(Clock, _maxClockSkew);
        var router = new VenueRouter(
            new L2Authenticator(_accounts, timestamps),
            new WalletAuthenticator(timestamps, _chainId),
            Trading,
            new CancelEndpoints(Orders, Limits),
            new OrderEndpoints(Orders, _pageSize, _statusPrefix),
            new KeyEndpoints(_accounts, _seed),
            new HeartbeatEndpoints(Heartbeats),
            Clock);
        return new VenueApplication(router, new FaultEndpoint(Faults), Faults, Requests, Counter, Clock, stopping);
    }

    public SandboxAccount AddAccount(SandboxAccount? account)
    {
        account ??= SandboxAccount.CreateExample(Volatile.Read(ref _added) + 1, _seed);
        if (!_accounts.TryAdd(account))
        {
            throw new ArgumentException("The API key is known already.", nameof(account));
        }

        Interlocked.Increment(ref _added);
        return account;
    }

    public SandboxAccount? FindAccount(string apiKey) => _accounts.Find(apiKey);

    /// <summary>Places an order, now or later.</summary>
    /// <param name="order">The order; null for the next generated one.</param>
    /// <param name="owner">Its account; null for the first.</param>
    /// <param name="place">Places the order of an API key.</param>
    public SandboxOrder PlaceOrder(SandboxOrder? order, SandboxAccount? owner, Action<string, SandboxOrder> place)
    {
        var apiKey = Known(owner).ApiKey;
        order ??= _examples.Create(Interlocked.Increment(ref _generated) - 1);
        place(apiKey, order);
        return order;
    }

    public IReadOnlyList<SandboxOrder> SeedOrders(int count, SandboxAccount? owner, string? market, string? assetId)
    {
        var apiKey = Known(owner).ApiKey;
        var first = Interlocked.Add(ref _generated, count) - count;

        // On all cores: the hashes take most of the time.
        var orders = new SandboxOrder[count];
        Parallel.For(0, count, index => orders[index] = _examples.Create(first + index, market, assetId));
        Orders.Add(apiKey, orders);
        return orders;
    }

    private SandboxAccount Known(SandboxAccount? owner)
    {
        var account = owner ?? Account;
        return _accounts.Find(account.ApiKey) is not null
            ? account
            : throw new ArgumentException("The account is not known: add it first.", nameof(owner));
    }
}
