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

    /// <summary>Returns what two cancels say together, the second of which asked for orders by their ids.</summary>
    public static CancelReport Merge(CancelReport first, CancelReport second)
    {
        var outcomes = new OrderedDictionary<string, OrderOutcome>(StringComparer.Ordinal);
        foreach (var outcome in first.Outcomes)
        {
            outcomes[outcome.OrderId] = outcome;
        }

        foreach (var outcome in second.Outcomes)
        {
            outcomes[outcome.OrderId] = outcomes.TryGetValue(outcome.OrderId, out var earlier) ? Merge(earlier, outcome) : outcome;
        }

        var canceled = outcomes.Values.Where(each => each.Kind == OrderOutcomeKind.Canceled).Select(each => each.OrderId);
        var orders = new SortedOrders { Canceled = [.. canceled] };
        foreach (var (orderId, outcome) in outcomes)
        {
            orders.Add(orderId, outcome);
        }

        return first with
        {
            Canceled = orders.Canceled,
            NotCanceled = orders.NotCanceled,
            Unaccounted = orders.Unaccounted,
            Uncertain = orders.Uncertain,
            Refused = orders.Refused,
            Unrequested = [.. first.Unrequested.Union(second.Unrequested, StringComparer.Ordinal)],
            StoppedBecause = first.StoppedBecause ?? second.StoppedBecause,
            Attempts = first.Attempts + second.Attempts,
            RateLimit = second.RateLimit ?? first.RateLimit,
        };
    }

    /// <summary>
    /// Returns what is known of an order after two cancels. What was canceled stays so, and what is uncertain is resolved by a response
    /// alone: "already canceled" is then the work of the earlier one.
    /// </summary>
    private static OrderOutcome Merge(OrderOutcome earlier, OrderOutcome later) => (earlier.Kind, later.Kind) switch
    {
        (OrderOutcomeKind.Canceled, _) => earlier,
        (OrderOutcomeKind.Uncertain or OrderOutcomeKind.Unaccounted, OrderOutcomeKind.Refused) => earlier,
        (OrderOutcomeKind.Uncertain, OrderOutcomeKind.NotCanceled) when later.IsCanceled => new(earlier.OrderId, OrderOutcomeKind.Canceled),
        (OrderOutcomeKind.NotCanceled, OrderOutcomeKind.Refused) => earlier,
        _ => later,
    };

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

        public List<string> Unaccounted { get; } = [];

        public OrderedDictionary<string, CancelRejection> NotCanceled { get; } = new(StringComparer.Ordinal);

        public OrderedDictionary<string, CancelFailure> Uncertain { get; } = new(StringComparer.Ordinal);

        public OrderedDictionary<string, CancelFailure> Refused { get; } = new(StringComparer.Ordinal);

        /// <summary>Adds an order that is not canceled.</summary>
        public void Add(string orderId, OrderOutcome outcome)
        {
            switch (outcome.Kind)
            {
                case OrderOutcomeKind.NotCanceled:
                    NotCanceled.Add(orderId, new(outcome.Rejection!.Value, outcome.Reason!));
                    break;
                case OrderOutcomeKind.Unaccounted:
                    Unaccounted.Add(orderId);
                    break;
                case OrderOutcomeKind.Uncertain:
                    Uncertain.Add(orderId, outcome.Failure!);
                    break;
                case OrderOutcomeKind.Refused:
                    Refused.Add(orderId, outcome.Failure!);
                    break;
            }
        }
    }
}
