namespace Clob.Cancellation;

/// <summary>What is known of one id.</summary>
/// <param name="OrderId">The id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Batch">The number of the last request that named it; 0 for none.</param>
/// <param name="Rejection">The venue's last reason; null where it gave none.</param>
/// <param name="Failure">Why there is no answer; null where there is one.</param>
internal readonly record struct LedgerRow(
    string OrderId, LedgerState State, int Batch = 0, CancelRejection? Rejection = null, CancelFailure? Failure = null);
