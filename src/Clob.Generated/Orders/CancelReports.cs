namespace Clob.Orders;

/// <summary>Draws up the report from the ledger.</summary>
internal static class CancelReports
{
    public static CancelReport Of(CancelLedger ledger, CancelReport rest)
    {
        if (ledger.Canceled == ledger.Count)
        {
            return rest with { Canceled = ledger.OrderIds, Unrequested = ledger.Unrequested };
        }

        var canceled = new List<string>(ledger.Canceled);
        List<string> unaccounted = [];
        var notCanceled = new OrderedDictionary<string, CancelRejection>(StringComparer.Ordinal);
        var uncertain = new OrderedDictionary<string, CancelFailure>(StringComparer.Ordinal);
        var refused = new OrderedDictionary<string, CancelFailure>(StringComparer.Ordinal);
        for (var row = 0; row < ledger.Count; row++)
        {
            var orderId = ledger.OrderIds[row];
            switch (ledger.StateOf(row))
            {
                case LedgerState.Canceled:
                    canceled.Add(orderId);
                    break;
                case LedgerState.Rejected:
                    notCanceled.Add(orderId, ledger.RejectionOf(row));
                    break;
                case LedgerState.Unaccounted:
                    unaccounted.Add(orderId);
                    break;
                case LedgerState.Uncertain:
                    uncertain.Add(orderId, ledger.FailureOf(row));
                    break;
                case LedgerState.Refused:
                    refused.Add(orderId, ledger.FailureOf(row));
                    break;
                default:
                    throw new InvalidOperationException($"The order {orderId} is still {ledger.StateOf(row)}.");
            }
        }

        return rest with
        {
            Canceled = canceled,
            NotCanceled = notCanceled,
            Unaccounted = unaccounted,
            Uncertain = uncertain,
            Refused = refused,
            Unrequested = ledger.Unrequested,
        };
    }
}
