using Clob.Calls;
using Clob.Spec;

namespace Clob.Orders;

/// <summary>Reads orders within the time of a verification, and says of each read what it told. It throws nothing.</summary>
internal sealed class OrderReader(IClobClient client, ReadPace pace, VerificationStop stop)
{
    private readonly PacedReads _reads = new(client, pace);
    private readonly string? _apiKey = (client as ClobClient)?.ApiKey;

    /// <summary>Reads one order, in whatever state it is.</summary>
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
                IsUnknownOrder: failure.StatusCode == StatusMeaning.NotFound,
                IsUnreadable: exception is ArgumentException || failure.StatusCode == StatusMeaning.BadRequest);
        }
    }

    /// <summary>Reads the open orders of a scope. Those of other API keys are left out, and those that are not in the scope.</summary>
    public async Task<OpenOrdersReading> ReadOpenAsync(OrderScope scope)
    {
        var orders = new OrderedDictionary<string, OpenOrder>(StringComparer.Ordinal);
        try
        {
            IClobClient reads = _reads;
            await foreach (var order in reads.GetOpenOrdersAsync(market: scope.Market, assetId: scope.AssetId, cancellationToken: stop.Token)
                .ConfigureAwait(false))
            {
                if (order is not null && OrderStates.MayBeOpen(order) && IsOfThisKey(order) && scope.Contains(order))
                {
                    orders[order.Id] = order;
                }
            }

            return new([.. orders.Values]);
        }
        catch (Exception exception)
        {
            return new([.. orders.Values], Note(exception));
        }
    }

    private bool IsOfThisKey(OpenOrder order)
        => _apiKey is null || string.IsNullOrEmpty(order.Owner) || string.Equals(order.Owner, _apiKey, StringComparison.OrdinalIgnoreCase);

    private CancelFailure Note(Exception exception)
    {
        var failure = FailureReading.Of(exception, history: null);
        failure = failure with { Reason = failure.Reason.Replace(CallFailure.UnknownOutcome, "", StringComparison.Ordinal).TrimEnd() };
        if (failure.StatusCode is { } status && StatusMeaning.Of(status).EndsRun)
        {
            stop.Fail(failure);
        }

        return failure;
    }
}
