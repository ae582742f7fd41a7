using Clob.Sandbox.Orders;

namespace Clob.Sandbox.Endpoints;

/// <summary>The changes that a fault makes to the venue's response to a cancel or a read.</summary>
internal static class ResponseEdits
{
    extension(SandboxFault? fault)
    {
        /// <summary>Gets whether a read shows orders as they were at the read before.</summary>
        public bool Lags => fault is { Reading: SandboxReading.Lagging };
    }

    /// <summary>Returns whether the fault prevents the cancel of an order.</summary>
    public static bool Spares(this SandboxFault? fault, string orderId)
        => fault is { Moment: not SandboxFaultMoment.After } && (Names(fault.Omit, orderId) || Names(fault.Both, orderId));

    public static void Edit(this SandboxFault? fault, CancelResult result)
    {
        if (fault is null)
        {
            return;
        }

        var canceled = result.Canceled.Where(orderId => Names(fault.Both, orderId)).ToList();
        var notCanceled = result.NotCanceled.Keys.Where(orderId => Names(fault.Both, orderId)).ToList();
        canceled.ForEach(orderId => result.NotCanceled.Add(orderId, CancelReasons.AlreadyCanceled));
        result.Canceled.AddRange(notCanceled);

        result.Canceled.RemoveAll(orderId => Names(fault.Omit, orderId));
        foreach (var orderId in result.NotCanceled.Keys.Where(orderId => Names(fault.Omit, orderId)).ToList())
        {
            result.NotCanceled.Remove(orderId);
        }
    }

    private static bool Names(IReadOnlyList<string> orderIds, string orderId)
        => orderIds.Contains(SandboxFault.EveryId) || orderIds.Contains(orderId);
}
