using Clob.Cli.Calls;

namespace Clob.Cli.Reporting;

/// <summary>Draws up the report of a call. Ids compare exactly; where an answer names one as both, it counts as not canceled.</summary>
internal static class OutcomeReports
{
    /// <summary>Of a call that names its orders, each id once.</summary>
    public static OutcomeReport OfOrders(IReadOnlyList<string> orderIds, CancelCall call)
        => call.Failure is { } failure ? OfFailure(orderIds, failure) : OfAnswer(orderIds, call.Answer!);

    /// <summary>Of a call that names no orders: whatever it canceled was asked for.</summary>
    public static OutcomeReport OfWhole(CancelCall call)
        => call.Failure is { } failure
            ? new() { Failure = failure, Request = RequestFailure.Of(failure) }
            : OfAnswer([.. Named(call.Answer!)], call.Answer!);

    private static OutcomeReport OfFailure(IReadOnlyList<string> orderIds, CallFailure failure)
    {
        var reasons = orderIds.ToDictionary(id => id, _ => failure.Error, StringComparer.Ordinal);
        return failure.Kind == CallFailureKind.Uncertain
            ? new() { Failure = failure, Uncertain = reasons }
            : new() { Failure = failure, Refused = reasons };
    }

    private static OutcomeReport OfAnswer(IReadOnlyList<string> orderIds, CancelOrdersResponse answer)
    {
        var notCanceled = orderIds.Where(answer.NotCanceled.ContainsKey)
            .ToDictionary(id => id, id => RejectionOf(answer.NotCanceled[id]), StringComparer.Ordinal);
        var named = answer.Canceled.ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Canceled = [.. orderIds.Where(id => named.Contains(id) && !notCanceled.ContainsKey(id))],
            NotCanceled = notCanceled,
            Unaccounted = [.. orderIds.Where(id => !named.Contains(id) && !notCanceled.ContainsKey(id))],
            Unrequested = [.. Named(answer).Except(orderIds, StringComparer.Ordinal)],
        };
    }

    private static IEnumerable<string> Named(CancelOrdersResponse answer)
        => answer.Canceled.Union(answer.NotCanceled.Keys, StringComparer.Ordinal);

    private static Rejection RejectionOf(string reason) => new(CancelRejections.Classify(reason), reason);
}
