using System.Runtime.ExceptionServices;

namespace Clob.Cancellation;

/// <summary>
/// Cancels any number of orders, and reports of each what became of it. Thread-safe; make one for each account and keep it,
/// because it keeps what it learns of the account's rate limit.
/// </summary>
/// <remarks>
/// It splits ids into requests, each id once, and keeps to the signer's rate limit. Whatever happens, the report comes back;
/// no failure of the venue or of the network is thrown. The one exception is the caller's token: it ends the work with a
/// <see cref="CancelInterruptedException"/> that carries the report.
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
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new OrderCancelerOptions();
        if (OrderCancelerOptionsRules.Problems(options, nameof(options)) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        _client = client;
        _options = options;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _pace = new SignerPace(options, _timeProvider);
    }

    /// <summary>Cancels orders by their ids, any number of them, each asked for once however often it comes.</summary>
    /// <param name="orderIds">The ids. A collection is taken in at once, as it is now; a sequence is read as it is sent. Neither is read twice.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What became of each order. For no ids, an empty report; nothing is sent.</returns>
    /// <exception cref="ArgumentException">A collection holds an id that is empty. Nothing was sent. (In a sequence that is only read as it is sent, such an id is refused.)</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(IEnumerable<string> orderIds, CancellationToken cancellationToken = default)
        => CancelAsync(orderIds, progress: null, cancellationToken);

    /// <summary>The same, and tells how far it has come.</summary>
    /// <param name="orderIds">The ids. A collection is taken in at once, as it is now; a sequence is read as it is sent. Neither is read twice.</param>
    /// <param name="progress">Told after each request; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What became of each order. For no ids, an empty report; nothing is sent.</returns>
    /// <exception cref="ArgumentException">A collection holds an id that is empty. Nothing was sent. (In a sequence that is only read as it is sent, such an id is refused.)</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(
        IEnumerable<string> orderIds, IProgress<CancelProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        return CountOf(orderIds) is { } count
            ? CancelAsync(LedgerOf(orderIds, count), _ => null, progress, cancellationToken)
            : CancelAsync(new CancelLedger(), _ => OrderIdSource.Of(orderIds), progress, cancellationToken);
    }

    /// <summary>Cancels orders whose ids come from elsewhere, such as a file or a pipe, while they come.</summary>
    /// <param name="orderIds">The ids. They are sent in full requests; the last of them when the stream ends.</param>
    /// <param name="cancellationToken">Ends the work. Ids that were not read by then are not in the report.</param>
    /// <returns>What became of each order that was read.</returns>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(IAsyncEnumerable<string> orderIds, CancellationToken cancellationToken = default)
        => CancelAsync(orderIds, progress: null, cancellationToken);

    /// <summary>The same, and tells how far it has come.</summary>
    /// <param name="orderIds">The ids. They are sent in full requests; the last of them when the stream ends.</param>
    /// <param name="progress">Told after each request; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work. Ids that were not read by then are not in the report.</param>
    /// <returns>What became of each order that was read.</returns>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAsync(
        IAsyncEnumerable<string> orderIds, IProgress<CancelProgress>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orderIds);
        return CancelAsync(new CancelLedger(), token => OrderIdSource.Of(orderIds, token), progress, cancellationToken);
    }

    /// <summary>Cancels every open order of the account.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What the venue named, and in <see cref="CancelReport.Request"/> what became of the call.</returns>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelAllAsync(CancellationToken cancellationToken = default)
        => CancelScopeAsync(ClobOperations.CancelAllOrders, (client, token) => client.CancelAllOrdersAsync(token), cancellationToken);

    /// <summary>Cancels the open orders of a market, of a token, or of both together.</summary>
    /// <param name="market">The market's condition id; null to leave it out.</param>
    /// <param name="assetId">The token's id, a decimal number; null to leave it out.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What the venue named, and in <see cref="CancelReport.Request"/> what became of the call.</returns>
    /// <exception cref="ArgumentException">Neither filter is set, or one is empty. Nothing was sent.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    public Task<CancelReport> CancelMarketAsync(string? market = null, string? assetId = null, CancellationToken cancellationToken = default)
    {
        var request = RequestChecks.CancelMarketOrders(new CancelMarketOrdersRequest { Market = market, AssetId = assetId });
        return CancelScopeAsync(
            ClobOperations.CancelMarketOrders, (client, token) => client.CancelMarketOrdersAsync(request, token), cancellationToken);
    }

    /// <summary>How many there are; null where they come one by one, and that is not known.</summary>
    private static int? CountOf(IEnumerable<string> orderIds) => orderIds switch
    {
        IReadOnlyCollection<string> all => all.Count,
        ICollection<string> all => all.Count,
        _ => null,
    };

    /// <summary>Takes a collection in at once, so that nothing is sent where an id in it cannot be.</summary>
    private static CancelLedger LedgerOf(IEnumerable<string> orderIds, int count)
    {
        var ledger = new CancelLedger(count);
        var at = 0;
        foreach (var orderId in orderIds)
        {
            if (OrderIdText.Problem(orderId) is { } problem)
            {
                throw new ArgumentException(FormattableString.Invariant($"{nameof(orderIds)}[{at}] {problem} Nothing was sent."), nameof(orderIds));
            }

            ledger.Add(orderId);
            at++;
        }

        return ledger;
    }

    private async Task<CancelReport> CancelAsync(
        CancelLedger ledger, Func<CancellationToken, OrderIdSource?> open, IProgress<CancelProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = new CancelStop(_options, _timeProvider, cancellationToken);
        var run = new CancelRun(_client, _pace, _options, _timeProvider, stop, ledger, open(stop.Token), progress);
        await run.SendAllAsync().ConfigureAwait(false);
        if (run.InputErrorBeforeSending is { } error)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        return ReportOf(run, cancellationToken);
    }

    private async Task<CancelReport> CancelScopeAsync(
        ClobOperation operation, Func<IClobClient, CancellationToken, Task<CancelOrdersResponse>> call, CancellationToken cancellationToken)
    {
        using var stop = new CancelStop(_options, _timeProvider, cancellationToken);
        var run = new CancelRun(_client, _pace, _options, _timeProvider, stop, new CancelLedger());
        await run.AskScopeAsync(operation, call).ConfigureAwait(false);
        await run.SendAllAsync().ConfigureAwait(false);
        return ReportOf(run, cancellationToken);
    }

    private static CancelReport ReportOf(CancelRun run, CancellationToken cancellationToken)
        => run.IsInterrupted ? throw new CancelInterruptedException(run.Report(), cancellationToken) : run.Report();
}
