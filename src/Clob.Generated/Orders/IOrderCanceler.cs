namespace Clob;

/// <summary>
/// Cancels any number of orders, and reports the outcome of each. <see cref="OrderCanceler"/> is the implementation; the interface is
/// there so that tests of your code can substitute it. A later version may add members. Each member has a default that throws
/// <see cref="NotSupportedException"/>, so a substitute implements only what its test needs.
/// </summary>
public interface IOrderCanceler
{
    /// <summary>Cancels one order by its id.</summary>
    /// <param name="orderId">The id.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome of the order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderId"/> is null.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    Task<CancelReport> CancelAsync(string orderId, CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelAsync));

    /// <summary>Cancels orders by their ids, any number of them. Each id is sent once, even if it is passed several times.</summary>
    /// <param name="orderIds">
    /// The ids. An array, a collection expression, and a collection of .NET (<c>System.Collections</c> and below) are read before
    /// this method returns. A sequence, and a collection of any other type, is read while it is sent, on another thread,
    /// and not to its end where the call stops early. Where it pauses, what it gave is sent after
    /// <see cref="OrderCancelerOptions.MaxWaitForBatch"/>. Nothing is read twice.
    /// </param>
    /// <param name="progress">Receives the progress after each request, on another thread; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome of each order. For no ids, an empty report; nothing is sent.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderIds"/> is null.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    Task<CancelReport> CancelAsync(
        IEnumerable<string> orderIds, IProgress<CancelProgress>? progress = null, CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelAsync));

    /// <summary>Cancels orders whose ids come from elsewhere, such as a file or a pipe, while they come.</summary>
    /// <param name="orderIds">
    /// The ids. They are sent while they come: in full requests, and where the stream pauses or is slow, in smaller ones after
    /// <see cref="OrderCancelerOptions.MaxWaitForBatch"/>. The stream is not read to its end where the call stops early, such as after a
    /// 401.
    /// </param>
    /// <param name="progress">Receives the progress after each request, on another thread; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation. Ids that were not read by then are not in the report.</param>
    /// <returns>The outcome of each order that was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="orderIds"/> is null.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    Task<CancelReport> CancelAsync(
        IAsyncEnumerable<string> orderIds, IProgress<CancelProgress>? progress = null, CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelAsync));

    /// <summary>Cancels all open orders of this API key. Orders that other API keys of the wallet placed stay open.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The orders that the venue named, and in <see cref="CancelReport.RequestFailure"/> whether the call failed.</returns>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    Task<CancelReport> CancelAllAsync(CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelAllAsync));

    /// <summary>Cancels the open orders of this API key in a market, in a token, or in both together.</summary>
    /// <param name="request">The market's condition id, the token's id, or both.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The orders that the venue named, and in <see cref="CancelReport.RequestFailure"/> whether the call failed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">Neither filter is set, or one cannot be what it is meant to be. Nothing was sent.</exception>
    /// <exception cref="CancelInterruptedException">The token was canceled. It carries the report.</exception>
    Task<CancelReport> CancelMarketAsync(CancelMarketOrdersRequest request, CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelMarketAsync));

    /// <summary>
    /// Reads the orders of a report until the state of each is known: canceled, matched, open, or closed by the venue. It reads those whose
    /// state the report does not prove, and with <see cref="VerificationOptions.IncludeProven"/> the others too. Nothing is canceled.
    /// </summary>
    /// <remarks>
    /// A state is never guessed: what cannot be read, and what the venue does not know, is unknown, with the reason. A read that
    /// fails is repeated until <see cref="VerificationOptions.Timeout"/>. Reads keep to the venue's limit of requests an IP address.
    /// </remarks>
    /// <param name="report">The report of a cancel.</param>
    /// <param name="options">How long and how to read; null for the defaults.</param>
    /// <param name="progress">Receives the progress after each read, on another thread; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The state of each order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of bounds. Nothing was read.</exception>
    /// <exception cref="VerificationInterruptedException">The token was canceled. It carries the report so far.</exception>
    Task<VerificationReport> VerifyAsync(
        CancelReport report,
        VerificationOptions? options = null,
        IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        => throw Lacks(nameof(VerifyAsync));

    /// <summary>
    /// Cancels all open orders of this API key, cancels by their ids those that go live after it, and proves that nothing is open: until
    /// two reads in a row show nothing, or <see cref="VerificationOptions.Timeout"/> passes. Orders that other API keys of the wallet
    /// placed stay open, and do not count.
    /// </summary>
    /// <param name="options">How long and how to read; null for the defaults.</param>
    /// <param name="progress">Receives the progress after each read, on another thread; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it is proven that nothing is open, and the state of each order that a response or a read named.</returns>
    /// <exception cref="ArgumentException">An option is out of bounds. Nothing was sent.</exception>
    /// <exception cref="VerificationInterruptedException">The token was canceled. It carries the report so far.</exception>
    Task<VerificationReport> CancelAllAndVerifyAsync(
        VerificationOptions? options = null,
        IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelAllAndVerifyAsync));

    /// <summary>
    /// Cancels the open orders of this API key in a market, in a token, or in both together, cancels by their ids those that go live
    /// after it, and proves that none is open there, as <see cref="CancelAllAndVerifyAsync"/> does.
    /// </summary>
    /// <param name="request">The market's condition id, the token's id, or both.</param>
    /// <param name="options">How long and how to read; null for the defaults.</param>
    /// <param name="progress">Receives the progress after each read, on another thread; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Whether it is proven that nothing is open, and the state of each order that a response or a read named.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// Neither filter is set, one cannot be what it is meant to be, or an option is out of bounds. Nothing was sent.
    /// </exception>
    /// <exception cref="VerificationInterruptedException">The token was canceled. It carries the report so far.</exception>
    Task<VerificationReport> CancelMarketAndVerifyAsync(
        CancelMarketOrdersRequest request,
        VerificationOptions? options = null,
        IProgress<VerificationProgress>? progress = null,
        CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelMarketAndVerifyAsync));

    /// <summary>Reads the open orders of this API key, and selects some of them. Nothing is canceled.</summary>
    /// <param name="filter">Which to select.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The orders that were selected, and whether all could be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    /// <exception cref="ArgumentException">The market or the token cannot be what it is meant to be. Nothing was sent.</exception>
    /// <exception cref="SelectionInterruptedException">
    /// The token was canceled before all open orders were read. It carries the selection so far.
    /// </exception>
    Task<OpenOrderSelection> SelectOpenAsync(OpenOrderFilter filter, CancellationToken cancellationToken = default)
        => throw Lacks(nameof(SelectOpenAsync));

    /// <summary>
    /// Reads the open orders of this API key, selects some of them, and cancels those by their ids. What was selected is in the report even
    /// if the cancel fails.
    /// </summary>
    /// <param name="filter">Which to select.</param>
    /// <param name="progress">Receives the progress after each request of the cancel, on another thread; null for none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The orders that were selected, and the outcome of each.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="filter"/> is null.</exception>
    /// <exception cref="ArgumentException">The market or the token cannot be what it is meant to be. Nothing was sent.</exception>
    /// <exception cref="CancelOpenInterruptedException">The token was canceled. It carries the report so far.</exception>
    Task<CancelOpenReport> CancelOpenAsync(
        OpenOrderFilter filter, IProgress<CancelProgress>? progress = null, CancellationToken cancellationToken = default)
        => throw Lacks(nameof(CancelOpenAsync));

    /// <summary>
    /// Opens the connection, so that the first cancel does not wait for it, and measures how far the venue's clock is from this
    /// machine's. See <see cref="ClobClient.WarmUpAsync"/>.
    /// </summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The offset of the venue's clock.</returns>
    /// <exception cref="ClobApiException">The venue responded with something else than its time.</exception>
    /// <exception cref="HttpRequestException">The venue cannot be reached.</exception>
    /// <exception cref="TaskCanceledException">No response came in time, or the token was canceled.</exception>
    Task<ClockOffset> WarmUpAsync(CancellationToken cancellationToken = default)
        => throw Lacks(nameof(WarmUpAsync));

    private static NotSupportedException Lacks(string method)
        => new($"This implementation of {nameof(IOrderCanceler)} does not have {method}.");
}
