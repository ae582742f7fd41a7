namespace Clob.Orders;

/// <summary>The state of an id while a <see cref="CancelRun"/> is under way, and after it.</summary>
internal enum LedgerState : byte
{
    /// <summary>Came in, and was not sent yet.</summary>
    Waiting,

    /// <summary>Sent, and not answered yet.</summary>
    Asked,

    Canceled,
    Rejected,
    Unaccounted,
    Uncertain,
    Refused,
}
