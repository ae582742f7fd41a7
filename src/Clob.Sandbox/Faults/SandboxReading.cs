namespace Clob.Sandbox;

/// <summary>What a read of orders shows when a <see cref="SandboxFault"/> hits it.</summary>
public enum SandboxReading
{
    /// <summary>The orders as they are.</summary>
    Current,

    /// <summary>
    /// The orders as they were at the read before, whichever of the account's orders that read; where there was none, as they
    /// were when the first request of the account arrived.
    /// </summary>
    Lagging,

    /// <summary>
    /// A page of <c>GET /data/orders</c> without orders, although more follow: its cursor leads to the orders that it left out. A
    /// page that has none anyway, and <c>GET /data/order/{orderID}</c>, stay as they are.
    /// </summary>
    Empty,
}
