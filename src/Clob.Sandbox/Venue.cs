using Clob.Sandbox.Accounts;
using Clob.Sandbox.Authentication;
using Clob.Sandbox.Endpoints;
using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Faults;
using Clob.Sandbox.Http;
using Clob.Sandbox.Orders;
using Clob.Sandbox.RateLimits;
using Clob.Sandbox.Trading;

namespace Clob.Sandbox;

/// <summary>Everything behind the network: what <see cref="ClobSandbox"/> shows, put together.</summary>
internal sealed class Venue
{
    private readonly int _seed;
    private readonly TimeSpan? _maxClockSkew;
    private readonly AccountList _accounts = new();
    private readonly ExampleOrders _examples;
    private int _seeded;

    public Venue(ClobSandboxOptions options)
    {
        // Taken over one by one: what becomes of the options later is no longer its affair.
        _seed = options.Seed;
        _maxClockSkew = options.MaxClockSkew;
        Clock = options.TimeProvider;
        _examples = new ExampleOrders(options.Seed);
        Orders = new OrderBook(Clock);
        Limits = new SignerLimits(options.Tier, Clock);
        Trading = new TradingState(Clock);
        Faults = new FaultList(options.Seed);
        Account = AddAccount(options.Account);
    }

    public SandboxAccount Account { get; }

    public TimeProvider Clock { get; }

    public OrderBook Orders { get; }

    public SignerLimits Limits { get; }

    public TradingState Trading { get; }

    public FaultList Faults { get; }

    public RequestLog Requests { get; } = new();

    /// <summary>What the server serves.</summary>
    /// <param name="stopping">Canceled when the sandbox ends.</param>
    public VenueApplication CreateApplication(CancellationToken stopping)
    {
        var authenticator = new L2Authenticator(_accounts, Clock, _maxClockSkew);
        var router = new VenueRouter(authenticator, Trading, new CancelEndpoints(Orders, Limits), new OrderEndpoints(Orders), Clock);
        return new VenueApplication(router, new FaultEndpoint(Faults), Faults, Requests, Clock, stopping);
    }

    public SandboxAccount AddAccount(SandboxAccount? account)
    {
        account ??= SandboxAccount.CreateExample(_accounts.Count + 1, _seed);
        return _accounts.TryAdd(account) ? account : throw new ArgumentException("The API key is known already.", nameof(account));
    }

    public void AddOrder(SandboxOrder order, SandboxAccount? owner) => Orders.Add(Known(owner).ApiKey, [order]);

    public IReadOnlyList<SandboxOrder> SeedOrders(int count, SandboxAccount? owner, string? market, string? assetId)
    {
        var apiKey = Known(owner).ApiKey;
        var first = Interlocked.Add(ref _seeded, count) - count;

        // On all cores: most of the time goes into the hashes.
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
