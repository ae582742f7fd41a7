using Clob.Spec;

namespace Clob.Orders;

/// <summary>Draws up the report of a run.</summary>
internal static class CancelReports
{
    /// <summary>Creates the report.</summary>
    /// <param name="ledger">What is known of each id.</param>
    /// <param name="outcomes">What is known of the requests.</param>
    /// <param name="stoppedBecause">Why the run ended before its end; null where it did not.</param>
    /// <param name="inputError">What the source of the ids threw; null where it did not.</param>
    /// <param name="isInputLeft">Whether the source was left before its end.</param>
    public static CancelReport Create(
        CancelLedger ledger, CancelOutcomes outcomes, CancelStopReason? stoppedBecause, Exception? inputError, bool isInputLeft)
    {
        var orders = ledger.Canceled == ledger.Count ? new SortedOrders { Canceled = ledger.OrderIds } : Sort(ledger);
        return new CancelReport
        {
            Canceled = orders.Canceled,
            NotCanceled = orders.NotCanceled,
            Unaccounted = orders.Unaccounted,
            Uncertain = orders.Uncertain,
            Refused = orders.Refused,
            Unrequested = ledger.Unrequested,
            RequestFailure = outcomes.RequestFailure,
            StoppedBecause = stoppedBecause,
            IsInputComplete = !isInputLeft && inputError is null,
            InputError = inputError,
            Attempts = outcomes.Attempts,
            RateLimit = outcomes.RateLimit,
        };
    }

    private static SortedOrders Sort(CancelLedger ledger)
    {
        var canceled = new List<string>(ledger.Canceled);
        var orders = new SortedOrders { Canceled = canceled };
        for (var row = 0; row < ledger.Count; row++)
        {
            var orderId = ledger.OrderIds[row];
            switch (ledger.StateOf(row))
            {
                case LedgerState.Canceled:
                    canceled.Add(orderId);
                    break;
                case LedgerState.Rejected:
                    orders.NotCanceled.Add(orderId, ledger.RejectionOf(row));
                    break;
                case LedgerState.Unaccounted:
                    orders.Unaccounted.Add(orderId);
                    break;
                case LedgerState.Uncertain:
                    orders.Uncertain.Add(orderId, ledger.FailureOf(row));
                    break;
                case LedgerState.Refused:
                    orders.Refused.Add(orderId, ledger.FailureOf(row));
                    break;
                default:
                    throw new InvalidOperationException($"The order {orderId} is still {ledger.StateOf(row)}.");
            }
        }

        return orders;
    }

    private sealed class SortedOrders
    {
        public required IReadOnlyList<string> Canceled { get; init; }

        public OrderedDictionary<string, CancelRejection> NotCanceled { get; } = new(StringComparer.Ordinal);

        public List<string> Unaccounted { get; } = [];

        public OrderedDictionary<string, CancelFailure> Uncertain { get; } = new(StringComparer.Ordinal);

        public OrderedDictionary<string, CancelFailure> Refused { get; } = new(StringComparer.Ordinal);
    }
}
