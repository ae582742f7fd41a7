namespace Clob.Tests.Orders.Verification;

/// <summary>What becomes of a read.</summary>
public enum ReadMishap
{
    None,
    Failed,
    Lost,
    Unreadable,

    /// <summary>The response is about an order that nobody asked for.</summary>
    OtherOrder,

    Unauthorized,
}
