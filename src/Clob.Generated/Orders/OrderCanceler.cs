using Clob.Calls;
using Clob.Orders;
using Clob.Spec;

namespace Clob;

/// <summary>
/// Cancels any number of orders, and reports of each what became of it. Thread-safe; make one for each account and keep it,
/// because it keeps what it learns of the account's rate limit.
/// </summary>
/// <remarks>
/// <para>
/// It splits ids into requests, each id once, and keeps to the signer's rate limit, also where other processes share it. A
/// refusal for the rate (429) is not final: the ids are sent again, until the caller's token or
/// <see cref="OrderCancelerOptions.Deadline"/> ends the work.
/// </para>
/// <para>
/// The report always comes back; no failure of the venue, of the network, of the ids or of their source is thrown. The one
/// exception is the caller's token: it ends the work with a <see cref="CancelInterruptedException"/> that carries the report.
/// </para>
/// <para>
/// Token and deadline also end the wait for code of callers: for a source of ids that does not end, or a handler or a client that
/// ignores its token, within a second or two. Such code may run on, and what it then does is not in the report. A callback for the
/// progress is told on a thread of its own; where it is slow, it misses steps.
/// </para>
/// <para>
/// An id is sent as it is, and nothing is trimmed. An id that is null, empty, longer than 1000 characters, or has white space, control
/// characters, invisible or unreadable characters in it is not sent: it is in <see cref="CancelReport.Refused"/>, a null as an
/// empty id, and the others are canceled.
/// </para>
/// </remarks>
public sealed class OrderCanceler
{
    private readonly IClobClient _client;
    private readonly OrderCancelerOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly SignerPace _pace;

    /// <summary>Makes a canceler.</summary>
    /// <param name="client">
    /// What sends the requests. A <see cref="ClobClient"/> also tells of attempts and rate limits; of any other implementation
    /// only the answers and the exceptions are known.
    /// </param>
    /// <param name="options">How to split, pace and repeat; null for the defaults.</param>
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
    }

    /// <summary>Cancels orders by their ids, any number of them, each asked for once however many times it comes.</summary>
    /// <param name="orderIds">
    /// The ids. An array, a collection expression, and a collection of .NET (<c>System.Collections</c> and below) are taken in before
    /// this method returns, as they are now. A sequence, and a collection of any other type, is read as it is sent, on another thread,
    /// and left where the work ends before its end. Where it pauses, what it gave goes after
    /// <see cref="OrderCancelerOptions.MaxWaitForBatch"/>. Nothing is read twice.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What became of each order. For no ids, an empty report; nothing is sent.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderIds"/> is null.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
        => CancelAsync(orderIds, progress: null, cancellationToken);

    /// <summary>The same, and tells how far it has come.</summary>
    /// <param name="orderIds">
    /// The ids. An array, a collection expression, and a collection of .NET (<c>System.Collections</c> and below) are taken in before
    /// this method returns, as they are now. A sequence, and a collection of any other type, is read as it is sent, on another thread,
    /// and left where the work ends before its end. Where it pauses, what it gave goes after
    /// <see cref="OrderCancelerOptions.MaxWaitForBatch"/>. Nothing is read twice.
    /// </param>
    /// <param name="progress">Told after each request, on a thread of its own; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What became of each order. For no ids, an empty report; nothing is sent.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderIds"/> is null.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(
        IEnumerable<string> orderIds, IProgress<CancelProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        return HeldOrderIds.TryOpen(orderIds) is { } reader
            ? CancelHeldAsync(reader, HeldOrderIds.CountOf(orderIds), progress, cancellationToken)
            : CancelAsync(new CancelLedger(), _ => OrderIdSource.Of(orderIds), isStream: false, progress, cancellationToken);
    }

    /// <summary>Cancels orders whose ids come from elsewhere, such as a file or a pipe, while they come.</summary>
    /// <param name="orderIds">
    /// The ids. They are sent while they come: in full requests, and where the stream pauses or is slow, in smaller ones after
    /// <see cref="OrderCancelerOptions.MaxWaitForBatch"/>. The stream is left where the work ends before its end, such as after a 401.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation. Ids that were not read by then are not in the report.</param>
    /// <returns>What became of each order that was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderIds"/> is null.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(IAsyncEnumerable<string> orderIds, CancellationToken cancellationToken = default)
        => CancelAsync(orderIds, progress: null, cancellationToken);

    /// <summary>The same, and tells how far it has come.</summary>
    /// <param name="orderIds">
    /// The ids. They are sent while they come: in full requests, and where the stream pauses or is slow, in smaller ones after
    /// <see cref="OrderCancelerOptions.MaxWaitForBatch"/>. The stream is left where the work ends before its end, such as after a 401.
    /// </param>
    /// <param name="progress">Told after each request, on a thread of its own; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the operation. Ids that were not read by then are not in the report.</param>
    /// <returns>What became of each order that was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderIds"/> is null.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(
        IAsyncEnumerable<string> orderIds, IProgress<CancelProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        return CancelAsync(new CancelLedger(), token => OrderIdSource.Of(orderIds, token), isStream: true, progress, cancellationToken);
    }

    /// <summary>Cancels all orders of this API key. Orders that other API keys of the wallet placed stay open.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What the venue named, and in <see cref="CancelReport.Request"/> what became of the call.</returns>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAllAsync(CancellationToken cancellationToken = default)
        => CancelScopeAsync(ClobOperations.CancelAllOrders, (client, token) => client.CancelAllOrdersAsync(token), cancellationToken);

    /// <summary>Cancels the orders of this API key in a market, in a token, or in both together.</summary>
    /// <param name="market">The market's condition id; null to leave it out.</param>
    /// <param name="assetId">The token's id, a decimal number; null to leave it out.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What the venue named, and in <see cref="CancelReport.Request"/> what became of the call.</returns>
    /// <exception cref="ArgumentException">Neither filter is set, or one is empty. Nothing was sent.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelMarketAsync(string? market = null, string? assetId = null, CancellationToken cancellationToken = default)
    {
        var request = RequestChecks.CancelMarketOrders(new CancelMarketOrdersRequest { Market = market, AssetId = assetId });
        return CancelScopeAsync(
            ClobOperations.CancelMarketOrders, (client, token) => client.CancelMarketOrdersAsync(request, token), cancellationToken);
    }

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
            stop.NoteUnreadableInput();
        }

        var run = new CancelRun(_client, _pace, _options, _timeProvider, stop, ledger, new OrderIdIntake(source, isStream, stop), progress);
        await run.SendAllAsync().ConfigureAwait(false);
        return ReportOf(run, inputError, cancellationToken);
    }

    private async Task<CancelReport> CancelScopeAsync(
        ClobOperation operation, Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> call, CancellationToken cancellationToken)
    {
        using var stop = new CancelStop(_options, _timeProvider, cancellationToken);
        var run = new CancelRun(
            _client, _pace, _options, _timeProvider, stop, new CancelLedger(), new OrderIdIntake(open: null, isStream: false, stop));
        await run.AskScopeAsync(operation, call).ConfigureAwait(false);
        await run.SendAllAsync().ConfigureAwait(false);
        return ReportOf(run, inputError: null, cancellationToken);
    }

    private static CancelReport ReportOf(CancelRun run, Exception? inputError, CancellationToken cancellationToken)
        => run.IsInterrupted ? throw new CancelInterruptedException(run.Report(inputError), cancellationToken) : run.Report(inputError);
}
