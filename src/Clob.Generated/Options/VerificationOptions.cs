using Clob.Spec;

namespace Clob;

/// <summary>How an <see cref="OrderCanceler"/> reads orders to prove their states. Read when a method is called.</summary>
public sealed class VerificationOptions
{
    /// <summary>
    /// Gets or sets how long reading may take, counted from the response to the cancel; canceling what came late is part of it. 30 s
    /// by default. When it is over, what was not read is unknown, and nothing more is proven.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the wait between two reads of the same orders. 500 ms by default. An order whose placement is under way can go live
    /// after the response to a cancel, so keep it longer than a placement takes: the venue delays some for up to 250 ms.
    /// </summary>
    public TimeSpan ReadInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Gets or sets whether orders are read as well whose state the response to the cancel proves, for how much of them was matched. Null,
    /// the default: yes after a cancel of all or of a market, no after a cancel of ids.
    /// </summary>
    public bool? IncludeProven { get; set; }

    /// <summary>Gets or sets how many reads are under way at the same time, at most. 8 by default.</summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>
    /// Creates options whose <see cref="Timeout"/> is longer by 20 ms for each order, the time of a request at the venue's limit for
    /// <c>GET /data/orders</c>.
    /// </summary>
    /// <param name="count">The number of orders to read.</param>
    /// <returns>The options; every other one is the default.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below zero.</exception>
    public static VerificationOptions ForOrders(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var options = new VerificationOptions();
        options.Timeout += ClobOperations.GetOpenOrdersPage.RateLimits[0].TimeFor(count);
        return options;
    }

    /// <summary>Returns a copy: what is changed later does not count for what is under way.</summary>
    internal VerificationOptions Copy() => (VerificationOptions)MemberwiseClone();
}
