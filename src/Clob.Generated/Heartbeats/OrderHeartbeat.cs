using Clob.Heartbeats;

namespace Clob;

/// <summary>
/// The dead-man's switch, which nothing disarms once the first heartbeat is sent: when heartbeats stop, for any reason, the venue cancels
/// all open orders of this API key, 10 to 15 s after the last one. This class sends heartbeats, and says whether the venue acknowledges
/// them. Thread-safe. Create one for each account and keep it.
/// </summary>
/// <remarks>
/// <para>
/// So the orders of an application that crashes, hangs or loses its network are canceled. Call <see cref="StartAsync"/> before the first
/// order is placed, and place none unless <see cref="State"/> is <see cref="HeartbeatState.Healthy"/>. Orders of other API keys of the
/// account stay open.
/// </para>
/// <para>
/// No response of the venue says whether it has canceled the orders. <see cref="HeartbeatState.Lost"/> therefore means that their state is
/// unknown until they are read, and the heartbeats end. <see cref="CancelAllAndVerifyAsync"/> makes it known; then start again.
/// </para>
/// <para>
/// Heartbeats have a separate connection, and wait behind no other request. The state follows from the monotonic clock, also while the
/// thread pool is busy. Use one sender for each API key: where two send heartbeats, those of one keep the orders of the other open.
/// </para>
/// </remarks>
public sealed class OrderHeartbeat : IAsyncDisposable, IDisposable
{
    private readonly Lock _gate = new();
    private readonly IClobClient _client;
    private readonly IOrderCanceler _canceler;
    private readonly OrderHeartbeatOptions _options;
    private readonly TimeProvider _clock;
    private readonly HeartbeatNotices _notices;
    private readonly IDisposable? _owned;
    private HeartbeatSession? _session;
    private bool _isDisposed;

    /// <summary>Creates a heartbeat, which is not started.</summary>
    /// <param name="credentials">The API key whose orders are protected.</param>
    /// <param name="canceler">Cancels and verifies, for the same API key.</param>
    /// <param name="options">When to beat; copied. Null for the defaults.</param>
    /// <param name="clientOptions">
    /// Where the venue is and how to reach it; copied, except for retries, which heartbeats do not need.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="credentials"/> or <paramref name="canceler"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of bounds. The message says which.</exception>
    public OrderHeartbeat(
        ApiCredentials credentials, IOrderCanceler canceler, OrderHeartbeatOptions? options = null, ClobClientOptions? clientOptions = null)
        : this(canceler, Checked(options), clientOptions?.TimeProvider)
    {
        var client = HeartbeatClient.Create(credentials, clientOptions ?? new ClobClientOptions(), _options.BeatTimeout, _clock);
        (_client, _owned) = (client, client);
    }

    /// <summary>Creates a heartbeat on a client that is not disposed with it.</summary>
    internal OrderHeartbeat(IClobClient client, IOrderCanceler canceler, OrderHeartbeatOptions options)
        : this(canceler, Checked(options), clientsClock: null)
        => _client = client;

    private OrderHeartbeat(IOrderCanceler canceler, OrderHeartbeatOptions options, TimeProvider? clientsClock)
    {
        ArgumentNullException.ThrowIfNull(canceler);
        _client = null!;
        _canceler = canceler;
        _options = options;
        _clock = options.TimeProvider ?? clientsClock ?? TimeProvider.System;
        _notices = new HeartbeatNotices(Tell);
    }

    /// <summary>
    /// Raised for each new status, in their order, on a thread that does nothing else: a handler may block, and what it throws is ignored.
    /// Heartbeats wait for no handler.
    /// </summary>
    public event EventHandler<HeartbeatStatus>? StatusChanged;

    /// <summary>
    /// Gets the state now. It is not older than the call: where a heartbeat is overdue, it says so, even if nothing else runs.
    /// </summary>
    public HeartbeatState State => Status.State;

    /// <summary>Gets the state now, with its reason and the time of the last acknowledged heartbeat.</summary>
    public HeartbeatStatus Status => Session?.Status ?? HeartbeatStatus.NotStarted;

    private HeartbeatSession? Session
    {
        get
        {
            lock (_gate)
            {
                return _session;
            }
        }
    }

    /// <summary>
    /// Sends the first heartbeat, which arms the venue's switch, and goes on until it is lost or <see cref="StopAsync"/> is called.
    /// It can be started again after either.
    /// </summary>
    /// <param name="cancellationToken">
    /// Cancels the start. Heartbeats are then not sent any more; the switch may be armed already.
    /// </param>
    /// <returns>A task that completes when the first heartbeat is acknowledged.</returns>
    /// <exception cref="HeartbeatLostException">
    /// The first heartbeat was not acknowledged. Its status says whether the switch may be armed nevertheless.
    /// </exception>
    /// <exception cref="InvalidOperationException">It is started already.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var session = Begin();
        HeartbeatStatus status;
        try
        {
            status = await session.StartAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await session.StopAsync().ConfigureAwait(false);
            throw;
        }

        if (status.State != HeartbeatState.Healthy)
        {
            throw new HeartbeatLostException(status);
        }
    }

    /// <summary>
    /// Stops the heartbeats, which does not disarm the venue's switch: 10 to 15 s after the last heartbeat, the venue cancels what is open
    /// then. Where heartbeats were never started, or are stopped already, it does nothing.
    /// </summary>
    /// <param name="mode">What to do with the open orders before.</param>
    /// <param name="verification">How long and how to read; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the operation. The heartbeats are stopped in any case.</param>
    /// <returns>What was canceled, and whether it is proven that nothing is open; null where nothing was to be canceled.</returns>
    /// <exception cref="ArgumentException">An option is out of bounds. The heartbeats are stopped, and nothing is canceled.</exception>
    /// <exception cref="VerificationInterruptedException">The token was canceled. It carries the report so far.</exception>
    public async Task<VerificationReport?> StopAsync(
        StopMode mode = StopMode.CancelAllAndVerify,
        VerificationOptions? verification = null,
        CancellationToken cancellationToken = default)
    {
        if (Session is not { Status.State: not HeartbeatState.Stopped } session)
        {
            return null;
        }

        try
        {
            // The heartbeats go on: should this process end now, the switch still cancels what is open.
            return mode == StopMode.CancelAllAndVerify
                ? await CancelAllAndVerifyAsync(verification, cancellationToken).ConfigureAwait(false)
                : null;
        }
        finally
        {
            await session.StopAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Cancels all open orders of the API key, and verifies that none is open: after a loss, this makes the state of the orders known. It
    /// neither starts nor stops heartbeats.
    /// </summary>
    /// <param name="verification">How long and how to read; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it is proven that nothing is open, and the state of each order that a response or a read named.</returns>
    /// <exception cref="ArgumentException">An option is out of bounds. Nothing was sent.</exception>
    /// <exception cref="VerificationInterruptedException">The token was canceled. It carries the report so far.</exception>
    public Task<VerificationReport> CancelAllAndVerifyAsync(
        VerificationOptions? verification = null, CancellationToken cancellationToken = default)
        => _canceler.CancelAllAndVerifyAsync(verification, progress: null, cancellationToken);

    /// <summary>
    /// Says that the application works. With <see cref="OrderHeartbeatOptions.LivenessTimeout"/>, heartbeats stop when it is not called for
    /// that long, and the venue cancels the orders. Call it where the application makes progress, such as once for each turn of its loop,
    /// and not from a timer, which also runs in an application that hangs. It is cheap.
    /// </summary>
    public void Alive() => Session?.Alive();

    /// <summary>
    /// Stops the heartbeats and closes the connection. It cancels nothing: the venue does, as with <see cref="StopMode.LetVenueFire"/>,
    /// unless <see cref="StopAsync"/> came before.
    /// </summary>
    /// <returns>A task that completes when no heartbeat is under way.</returns>
    public async ValueTask DisposeAsync()
    {
        await EndAsync().ConfigureAwait(false);
        _owned?.Dispose();
    }

    /// <summary>Does the same as <see cref="DisposeAsync"/>, and does not wait for a heartbeat that is under way.</summary>
    public void Dispose()
    {
        _ = EndAsync();
        _owned?.Dispose();
    }

    private static OrderHeartbeatOptions Checked(OrderHeartbeatOptions? options)
    {
        options = options?.Copy() ?? new OrderHeartbeatOptions();
        return options.Validate() is { Count: > 0 } problems
            ? throw new ArgumentException(string.Join(' ', problems), nameof(options))
            : options;
    }

    private Task EndAsync()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        var end = Session?.StopAsync() ?? Task.CompletedTask;
        _notices.End();
        return end;
    }

    private HeartbeatSession Begin()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _session is { IsOver: false }
                ? throw new InvalidOperationException("The heartbeats are started already. Stop them first.")
                : _session = new HeartbeatSession(_client, _options, _clock, Add);
        }
    }

    private void Add(HeartbeatStatus status)
    {
        if (StatusChanged is not null)
        {
            _notices.Add(status);
        }
    }

    private void Tell(HeartbeatStatus status)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(StatusChanged))
        {
            try
            {
                handler(this, status);
            }
            catch (Exception)
            {
                // What a handler throws must reach neither the others nor the heartbeats.
            }
        }
    }
}
