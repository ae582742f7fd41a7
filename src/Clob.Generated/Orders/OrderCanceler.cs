using Clob.Orders;
using Clob.Spec;

namespace Clob;

/// <summary>
/// Cancels any number of orders, and reports the outcome of each. Thread-safe. Create one for each account and keep it, because it
/// keeps what it learns of the account's rate limit.
/// </summary>
/// <remarks>
/// <para>
/// It splits ids into requests, each id once, and keeps to the signer's rate limit, also where other processes share it. A
/// refusal for the rate (429) is not final: the ids are sent again, until the caller's token or
/// <see cref="OrderCancelerOptions.Timeout"/> stops the call.
/// </para>
/// <para>
/// The report always comes back; no failure of the venue, of the network, of the ids or of their source is thrown. The one
/// exception is the caller's token: when it is canceled, a <see cref="CancelInterruptedException"/> is thrown that carries the report.
/// </para>
/// <para>
/// The token and the time-out also end the wait for code of yours, within a second or two: for a source of ids that does not end, or a
/// handler or a client that ignores its token. Such code may run on, and what it then does is not in the report. A progress callback
/// is called on another thread; where it is slow, it misses steps.
/// </para>
/// <para>
/// An id is sent as it is, and nothing is trimmed. An id that is null, empty, longer than 1000 characters, or has white space, control
/// characters, invisible or unreadable characters in it is not sent: it is in <see cref="CancelReport.Refused"/>, a null as an
/// empty id, and the others are canceled.
/// </para>
/// </remarks>
public sealed partial class OrderCanceler : IOrderCanceler
{
    private readonly IClobClient _client;
    private readonly OrderCancelerOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly SignerPace _pace;
    private readonly ReadPace _orderPace;
    private readonly ReadPace _pagePace;

    /// <summary>Creates a canceler.</summary>
    /// <param name="client">
    /// Sends the requests. A <see cref="ClobClient"/> also reports attempts and rate limits; of any other implementation
    /// only the responses and the exceptions are known.
    /// </param>
    /// <param name="options">How to split, pace and repeat; copied. Null for the defaults.</param>
    /// <param name="timeProvider">The clock of waits; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of bounds. The message says which.</exception>
    public OrderCanceler(IClobClient client, OrderCancelerOptions? options = null, TimeProvider? timeProvider = null)
        : this(client, options, timeProvider, random: null)
    {
    }

    /// <param name="client">What sends the requests.</param>
    /// <param name="options">How to split, pace and repeat.</param>
    /// <param name="timeProvider">The clock of waits.</param>
    /// <param name="random">A number from 0 to 1, for the waits after a refusal.</param>
    internal OrderCanceler(IClobClient client, OrderCancelerOptions? options, TimeProvider? timeProvider, Func<double>? random)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new OrderCancelerOptions();
        if (OrderCancelerOptionsRules.Problems(options, nameof(options)) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        _client = client;
        _options = options.Copy();
        _timeProvider = timeProvider ?? TimeProvider.System;
        _pace = new SignerPace(_options, _timeProvider, random);
        _orderPace = new ReadPace(ClobOperations.GetOrder, _timeProvider);
        _pagePace = new ReadPace(ClobOperations.GetOpenOrdersPage, _timeProvider);
    }

    /// <inheritdoc />
    public Task<CancelReport> CancelAsync(string orderId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return CancelAsync([orderId], progress: null, cancellationToken);
    }

    /// <inheritdoc />
    public Task<CancelReport> CancelAsync(
        IEnumerable<string> orderIds, IProgress<CancelProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        return HeldOrderIds.TryOpen(orderIds) is { } reader
            ? CancelHeldAsync(reader, HeldOrderIds.CountOf(orderIds), progress, cancellationToken)
            : CancelAsync(new CancelLedger(), _ => OrderIdSource.Of(orderIds), isStream: false, progress, cancellationToken);
    }

    /// <inheritdoc />
    public Task<CancelReport> CancelAsync(
        IAsyncEnumerable<string> orderIds, IProgress<CancelProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        return CancelAsync(new CancelLedger(), token => OrderIdSource.Of(orderIds, token), isStream: true, progress, cancellationToken);
    }

    /// <inheritdoc />
    public Task<CancelReport> CancelAllAsync(CancellationToken cancellationToken = default)
        => CancelScopeAsync(CancelCall.All, cancellationToken);

    /// <inheritdoc />
    public Task<CancelReport> CancelMarketAsync(CancelMarketOrdersRequest request, CancellationToken cancellationToken = default)
        => CancelScopeAsync(CancelCall.Market(request), cancellationToken);

    /// <inheritdoc />
    public Task<ClockOffset> WarmUpAsync(CancellationToken cancellationToken = default) => _client.WarmUpAsync(cancellationToken);

    /// <summary>Takes in what is held in memory, as it is now, or as much of it as can be read while others change it.</summary>
    private Task<CancelReport> CancelHeldAsync(
        IEnumerator<string> reader, int count, IProgress<CancelProgress>? progress, CancellationToken cancellationToken)
    {
        var ledger = new CancelLedger(count);
        Exception? error = null;
        try
        {
            using (reader)
            {
                while (reader.MoveNext())
                {
                    OrderIdText.Take(reader.Current, ledger);
                }
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        return CancelAsync(ledger, source: null, isStream: false, progress, cancellationToken, error);
    }

    private async Task<CancelReport> CancelAsync(
        CancelLedger ledger,
        Func<CancellationToken, OrderIdSource>? source,
        bool isStream,
        IProgress<CancelProgress>? progress,
        CancellationToken cancellationToken,
        Exception? inputError = null)
    {
        using var stop = new CancelStop(_options, _timeProvider, cancellationToken);
        if (inputError is not null)
        {
            stop.FailInput();
        }

        var run = new CancelRun(_client, _pace, _options, _timeProvider, stop, ledger, new OrderIdIntake(source, isStream, stop), progress);
        await run.SendAllAsync().ConfigureAwait(false);
        return ReportOf(run, inputError, cancellationToken);
    }

    private async Task<CancelReport> CancelScopeAsync(CancelCall call, CancellationToken cancellationToken)
    {
        using var stop = new CancelStop(_options, _timeProvider, cancellationToken);
        var run = new CancelRun(
            _client, _pace, _options, _timeProvider, stop, new CancelLedger(), new OrderIdIntake(open: null, isStream: false, stop));
        await run.SendScopeAsync(call).ConfigureAwait(false);
        await run.SendAllAsync().ConfigureAwait(false);
        return ReportOf(run, inputError: null, cancellationToken);
    }

    private static CancelReport ReportOf(CancelRun run, Exception? inputError, CancellationToken cancellationToken)
        => run.IsInterrupted ? throw new CancelInterruptedException(run.Report(inputError), cancellationToken) : run.Report(inputError);
}
