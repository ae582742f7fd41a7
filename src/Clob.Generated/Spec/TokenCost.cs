namespace Clob.Spec;

/// <summary>What a request takes out of its signer's token bucket.</summary>
/// <param name="PerRequest">Tokens for the request itself.</param>
/// <param name="PerSubmittedId">Tokens for each order id that it submits.</param>
/// <param name="PerCanceledOrder">Tokens for each order that it cancels.</param>
public readonly record struct TokenCost(int PerRequest = 0, int PerSubmittedId = 0, int PerCanceledOrder = 0)
{
    /// <summary>Returns what a request takes in all.</summary>
    /// <param name="submittedIds">How many order ids it submits.</param>
    /// <param name="canceledOrders">How many orders it cancels, which is known only afterwards.</param>
    public int Of(int submittedIds, int canceledOrders = 0)
        => PerRequest + (PerSubmittedId * submittedIds) + (PerCanceledOrder * canceledOrders);
}
