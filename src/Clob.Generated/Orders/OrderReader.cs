using Clob.Calls;
using Clob.Spec;

namespace Clob.Orders;

/// <summary>Reads orders within the time of a verification, and says of each read what it told. It throws nothing.</summary>
/// <param name="client">Sends the requests.</param>
/// <param name="orderPace">Says when an order may be read.</param>
/// <param name="pagePace">Says when a page may be read.</param>
/// <param name="owner">Tells orders of this API key from others.</param>
/// <param name="stop">Says when it is over.</param>
internal sealed class OrderReader(IClobClient client, ReadPace orderPace, ReadPace pagePace, OrderOwner owner, VerificationStop stop)
{
    private readonly PacedReads _reads = new(client, orderPace, pagePace);

    /// <summary>Reads one order, in any state.</summary>
    public async Task<OrderReading> ReadAsync(string orderId)
    {
        try
        {
            var order = await _reads.GetOrderAsync(orderId, stop.Token).ConfigureAwait(false);
            return string.Equals(order.Id, orderId, StringComparison.OrdinalIgnoreCase)
                ? new(order)
                : new(null, new(ClobOutcomeKind.Unknown, StatusMeaning.Ok, "The venue responded with another order."));
        }
        catch (Exception exception)
        {
            var failure = Note(exception);
            return new(
                null,
                failure,
                IsUnknownOrder: exception is ClobApiException { StatusCode: StatusMeaning.NotFound, Error: not null },
                IsUnreadable: exception is ArgumentException
                    || failure is { StatusCode: StatusMeaning.BadRequest, Kind: ClobOutcomeKind.Refused });
        }
    }

    /// <summary>Reads the open orders of a scope. Those of other API keys are left out, and those that are not in the scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="within">Ends this read alone.</param>
    public async Task<OpenOrdersReading> ReadOpenAsync(OrderScope scope, CancellationToken within = default)
    {
        var orders = new OrderedDictionary<string, OpenOrder>(StringComparer.OrdinalIgnoreCase);
        var pages = new PacedReads(client, orderPace, pagePace);
        IClobClient reads = pages;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, within);
        try
        {
            var listed = 0;
            await foreach (var order in reads.GetOpenOrdersAsync(
                market: scope.Market, assetId: scope.AssetId, cancellationToken: over.Token)
                .ConfigureAwait(false))
            {
                listed++;
                if (order is not null && OrderStates.MayBeOpen(order) && owner.Owns(order) && scope.Contains(order))
                {
                    orders[order.Id] = order;
                }
            }

            return listed >= pages.Declared
                ? new([.. orders.Values])
                : new([.. orders.Values], new(
                    ClobOutcomeKind.Unknown,
                    StatusMeaning.Ok,
                    FormattableString.Invariant($"The venue says that there are {pages.Declared} orders, and its pages have {listed}.")));
        }
        catch (Exception exception)
        {
            return new([.. orders.Values], Note(exception));
        }
    }

    private CancelFailure Note(Exception exception)
    {
        if (stop.IsCut)
        {
            // What the venue said before the end is the reason that helps.
            var status = ClobOutcome.Of(exception).LastStatus;
            return new(
                ClobOutcomeKind.Unknown,
                status,
                status is null ? stop.Reason! : FormattableString.Invariant($"{stop.Reason} The last response had status {status}."));
        }

        var failure = FailureReading.Of(exception, history: null);
        failure = failure with { Reason = failure.Reason.Replace(CallFailure.UnknownOutcome, "", StringComparison.Ordinal).TrimEnd() };
        stop.Take(failure);
        return failure;
    }
}
