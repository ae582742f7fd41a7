using Clob.Sandbox.Http;

namespace Clob.Sandbox;

/// <summary>
/// An in-memory venue that listens on 127.0.0.1 with plain HTTP/1.1 until it is disposed. It is thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// It serves <c>DELETE /order</c>, <c>/orders</c>, <c>/cancel-all</c> and <c>/cancel-market-orders</c>,
/// <c>GET /data/order/{orderID}</c>, <c>/data/orders</c> and <c>/auth/ban-status/closed-only</c>, <c>POST /v1/heartbeats</c>
/// and <c>/heartbeats</c>, all of them signed, and <c>GET /time</c> and <c>/ok</c>. A wallet signs <c>POST /auth/api-key</c> and <c>GET
/// /auth/derive-api-key</c>; the key that it
/// creates signs <c>GET /auth/api-keys</c> and <c>DELETE /auth/api-key</c>, and is an account with orders of its own.
/// </para>
/// <para>
/// It follows the public documentation of these endpoints. Where the documentation is silent, the sandbox chooses, and its comments
/// say so; the live venue may behave differently there. The limits for each IP address, which only delay a request, are left out:
/// <see cref="SandboxFault.Delay"/> delays one. Trading modes, restarts and rate limits refuse only cancels.
/// </para>
/// <para>
/// It also serves <c>/sandbox/faults</c>, to this machine only: <c>GET</c> lists the faults that are not used up,
/// <c>POST</c> adds those of its body, a text of <see cref="SandboxFault.Parse"/> in each line, and <c>DELETE</c> removes all.
/// </para>
/// <para>It reads no environment variables and no files, logs nothing, and handles no signals.</para>
/// </remarks>
public sealed partial class ClobSandbox : IAsyncDisposable
{
    private readonly Venue _venue;
    private readonly LoopbackServer _server;

    // Never disposed: it has no timer, and a request may still read its token.
    private readonly CancellationTokenSource _stopping;

    private ClobSandbox(Venue venue, LoopbackServer server, CancellationTokenSource stopping)
    {
        _venue = venue;
        _server = server;
        _stopping = stopping;
    }

    /// <summary>Gets the address on which it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>Gets the first account, which owns the orders that are placed without an account.</summary>
    public SandboxAccount Account => _venue.Account;

    /// <summary>Gets or sets what the venue accepts. The sandbox checks it after authentication, which is its choice.</summary>
    public SandboxTradingMode TradingMode
    {
        get => _venue.Trading.Mode;
        set => _venue.Trading.Mode = value;
    }

    /// <summary>Gets or sets what <c>GET /auth/ban-status/closed-only</c> returns. It has no effect on cancels.</summary>
    public bool ClosedOnly
    {
        get => _venue.Trading.ClosedOnly;
        set => _venue.Trading.ClosedOnly = value;
    }

    /// <summary>Gets a copy of the faults that are not used up, in the order in which they were added.</summary>
    public IReadOnlyList<SandboxFault> Faults => _venue.Faults.Faults;

    /// <summary>
    /// Gets a copy of the last requests, oldest first, refused and failed ones included: at most 1000, and at most 32 MiB of bodies.
    /// </summary>
    public IReadOnlyList<SandboxRequest> Requests => _venue.Requests.Snapshot();

    /// <summary>Starts a sandbox, which accepts requests when the task completes.</summary>
    /// <param name="options">Port, orders, seed and more; copied. Null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start; it has no effect later.</param>
    /// <returns>The running sandbox. Dispose it to stop it.</returns>
    /// <exception cref="IOException">The port is in use, or may not be opened.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// There is no such port, the number of orders is below zero, or there is no such page size.
    /// </exception>
    public static async Task<ClobSandbox> StartAsync(ClobSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ClobSandboxOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Orders);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.PageSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.PageSize, Array.MaxLength);
        var venue = new Venue(options);
        var stopping = new CancellationTokenSource();
        var application = venue.CreateApplication(stopping.Token);
        var server = await LoopbackServer.StartAsync(options.Port, application, cancellationToken).ConfigureAwait(false);
        return new ClobSandbox(venue, server, stopping);
    }

    /// <summary>Adds an account.</summary>
    /// <param name="account">The account; null for the next generated one of the seed.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">Its API key is known already.</exception>
    public SandboxAccount AddAccount(SandboxAccount? account = null) => _venue.AddAccount(account);

    /// <summary>Finds the account of an API key, such as one that a wallet has created: to place orders of it, for example.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <returns>The account; null where there is no such key, or it was deleted.</returns>
    public SandboxAccount? FindAccount(string apiKey)
    {
        ArgumentNullException.ThrowIfNull(apiKey);
        return _venue.FindAccount(apiKey);
    }

    /// <summary>Sets the rate-limit tier of the signer of an account, which is its address, and fills the bucket.</summary>
    /// <param name="tier">The tier; null for no rate limit and no rate-limit headers.</param>
    /// <param name="account">The account; null for <see cref="Account"/>.</param>
    public void SetTier(SandboxTier? tier, SandboxAccount? account = null)
        => _venue.Limits.SetTier(account ?? Account, tier);

    /// <summary>
    /// Restarts the matching engine. Until that is done, on the clock of the sandbox, the response to each cancel is
    /// <see cref="SandboxResponse.NotReady"/>. Another call replaces the first.
    /// </summary>
    /// <remarks>The sandbox checks signatures first, and such a request costs no token: both are its choices.</remarks>
    /// <param name="duration">How long the restart takes.</param>
    /// <param name="withRetryAfter">Whether the responses say how much longer it takes.</param>
    public void Restart(TimeSpan duration, bool withRetryAfter = true) => _venue.Trading.Restart(duration, withRetryAfter);

    /// <summary>
    /// Sends a response to the next request, whichever it is, and does not carry the request out. Several calls queue up.
    /// <see cref="SandboxFault.Status"/> does the same for one path, or for several requests.
    /// </summary>
    /// <param name="response">The response: one of the documented errors of <see cref="SandboxResponse"/>, or any other.</param>
    public void FailNext(SandboxResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        AddFault(new SandboxFault { Response = response });
    }

    /// <summary>Adds a fault. Where several faults can hit a request, the one that was added first does.</summary>
    /// <param name="fault">What goes wrong, and for which requests.</param>
    public void AddFault(SandboxFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _venue.Faults.Add([fault]);
    }

    /// <summary>Removes all faults, those of <see cref="FailNext"/> too.</summary>
    public void ClearFaults() => _venue.Faults.Clear();

    /// <summary>Stops listening, lets requests finish unless a fault holds them, and frees the port.</summary>
    /// <returns>A task that completes when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
    }
}
