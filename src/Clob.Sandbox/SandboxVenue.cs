using System.Collections.Concurrent;
using Clob.Sandbox.Orders;

namespace Clob.Sandbox;

/// <summary>
/// The state of an in-memory venue: accounts, orders, scripted failures and the requests received. Safe to use from several threads.
/// </summary>
/// <remarks>
/// It follows the public documentation of the cancel endpoints. What the documentation leaves open is a choice of the sandbox,
/// and is said where it is made; nothing here tells how the live venue behaves in such a case.
/// </remarks>
public sealed class SandboxVenue
{
    private readonly ConcurrentDictionary<string, SandboxAccount> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SandboxResponse> _failures = new();
    private readonly RequestLog _requests = new();
    private int _seeded;

    /// <summary>Creates a venue without orders.</summary>
    /// <param name="account">Its first account; null for <see cref="SandboxAccount.CreateExample"/>.</param>
    /// <param name="timeProvider">The venue's clock; null for the system's.</param>
    public SandboxVenue(SandboxAccount? account = null, TimeProvider? timeProvider = null)
    {
        Account = account ?? SandboxAccount.CreateExample();
        Time = timeProvider ?? TimeProvider.System;
        AddAccount(Account);
    }

    /// <summary>The venue's first account, the owner of orders that are added without one.</summary>
    public SandboxAccount Account { get; }

    /// <summary>
    /// How far <c>POLY_TIMESTAMP</c> may be from the venue's clock, in either direction; null, the default, for any distance.
    /// The live venue's bound is not documented.
    /// </summary>
    public TimeSpan? MaxClockSkew { get; init; }

    /// <summary>
    /// False makes every authenticated cancel fail with <see cref="SandboxResponse.TradingDisabled"/>.
    /// That it is looked at after authentication is the sandbox's choice.
    /// </summary>
    public bool TradingEnabled { get; set; } = true;

    /// <summary>All open orders of all accounts, in the order in which they were added; a copy.</summary>
    public IReadOnlyList<SandboxOrder> OpenOrders => Orders.Open();

    /// <summary>The last 1000 requests, oldest first, refused and scripted ones included; a copy.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _requests.Snapshot();

    internal OrderBook Orders { get; } = new();

    internal TimeProvider Time { get; }

    /// <summary>Makes a further account known.</summary>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">Its API key is known already.</exception>
    public void AddAccount(SandboxAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!_accounts.TryAdd(account.ApiKey, account))
        {
            throw new ArgumentException("The API key is known already.", nameof(account));
        }
    }

    /// <summary>Puts an order on the book, open.</summary>
    /// <param name="order">The order.</param>
    /// <param name="owner">Its account; null for <see cref="Account"/>.</param>
    /// <exception cref="ArgumentException">The order's id is taken, or the account is not known.</exception>
    public void AddOrder(SandboxOrder order, SandboxAccount? owner = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        var apiKey = (owner ?? Account).ApiKey;
        if (!_accounts.ContainsKey(apiKey))
        {
            throw new ArgumentException("The account is not known: add it first.", nameof(owner));
        }

        Orders.Add(order, apiKey);
    }

    /// <summary>
    /// Puts made-up orders on the book, in turn over three markets with two asset ids each.
    /// The first order of a venue is the same on every machine, and so is each one after it.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="owner">Their account; null for <see cref="Account"/>.</param>
    /// <returns>The orders, in the order in which they were added.</returns>
    public IReadOnlyList<SandboxOrder> SeedOrders(int count, SandboxAccount? owner = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var first = Interlocked.Add(ref _seeded, count) - count;
        var orders = Enumerable.Range(first, count).Select(ExampleOrder.Create).ToList();
        orders.ForEach(order => AddOrder(order, owner));
        return orders;
    }

    /// <summary>Says what became of an order, as if it had happened on the venue.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <param name="state">Its new state.</param>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public void SetState(string orderId, SandboxOrderState state) => Orders.SetState(orderId, state);

    /// <summary>Looks up what became of an order.</summary>
    /// <param name="orderId">The order's id.</param>
    /// <returns>Its state.</returns>
    /// <exception cref="KeyNotFoundException">The venue has no such order.</exception>
    public SandboxOrderState GetState(string orderId) => Orders.GetState(orderId);

    /// <summary>
    /// Answers the next request with <paramref name="response"/>, whatever the request is, and does nothing else with it.
    /// Several calls queue up.
    /// </summary>
    /// <param name="response">The answer: one of the documented errors of <see cref="SandboxResponse"/>, or any other.</param>
    public void FailNext(SandboxResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        _failures.Enqueue(response);
    }

    internal void Record(SandboxRequest request) => _requests.Add(request);

    internal SandboxResponse? TakeFailure() => _failures.TryDequeue(out var response) ? response : null;

    internal SandboxAccount? FindAccount(string apiKey) => _accounts.GetValueOrDefault(apiKey);
}
