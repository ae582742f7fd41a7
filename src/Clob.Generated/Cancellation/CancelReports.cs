namespace Clob.Cancellation;

/// <summary>Draws up the report from the ledger.</summary>
internal static class CancelReports
{
    public static CancelReport Of(CancelLedger ledger, CancelReport rest)
    {
        List<string> canceled = [];
        List<string> unaccounted = [];
        var notCanceled = new OrderedDictionary<string, CancelRejection>(StringComparer.Ordinal);
        var uncertain = new OrderedDictionary<string, CancelFailure>(StringComparer.Ordinal);
        var refused = new OrderedDictionary<string, CancelFailure>(StringComparer.Ordinal);
        foreach (var row in ledger.Rows)
        {
            switch (row.State)
            {
                case LedgerState.Canceled:
                    canceled.Add(row.OrderId);
                    break;
                case LedgerState.Rejected:
                    notCanceled.Add(row.OrderId, row.Rejection!);
                    break;
                case LedgerState.Unaccounted:
                    unaccounted.Add(row.OrderId);
                    break;
                case LedgerState.Uncertain:
                    uncertain.Add(row.OrderId, row.Failure!);
                    break;
                case LedgerState.Refused:
                    refused.Add(row.OrderId, row.Failure!);
                    break;
                default:
                    throw new InvalidOperationException($"The order {row.OrderId} is still {row.State}.");
            }
        }

        return rest with
        {
            Canceled = canceled,
            NotCanceled = notCanceled,
            Unaccounted = unaccounted,
            Uncertain = uncertain,
            Refused = refused,
            Unrequested = [.. ledger.Unrequested],
        };
    }
}
