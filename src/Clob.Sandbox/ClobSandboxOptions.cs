namespace Clob.Sandbox;

/// <summary>How a <see cref="ClobSandbox"/> is started.</summary>
/// <remarks>The options are copied when a sandbox is started; later changes do not count.</remarks>
public sealed class ClobSandboxOptions
{
    /// <summary>Gets or sets the TCP port on 127.0.0.1; 0, the default, lets the system choose a free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Gets or sets how many generated orders the first account has open at the start, as <see cref="ClobSandbox.SeedOrders"/>
    /// creates them; 0 by default. <see cref="ClobSandbox.OpenOrders"/> has them.
    /// </summary>
    public int Orders { get; set; }

    /// <summary>Gets or sets the clock of the venue's time, rate limits, restarts and delays. The system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets the seed of everything that is generated: the same seed gives the same accounts, orders and random choices on
    /// every machine. 0 by default.
    /// </summary>
    public int Seed { get; set; }

    /// <summary>Gets or sets the first account; null, the default, for the first generated one of the seed.</summary>
    public SandboxAccount? Account { get; set; }

    /// <summary>
    /// Gets or sets the rate-limit tier of every signer for which <see cref="ClobSandbox.SetTier"/> sets no other; null, the default,
    /// for no rate limit and no rate-limit headers.
    /// </summary>
    /// <remarks>A signer is an address: accounts of one address share a bucket. It starts full.</remarks>
    public SandboxTier? Tier { get; set; }

    /// <summary>
    /// Gets or sets how far <c>POLY_TIMESTAMP</c> may be from the venue's clock, in either direction; null, the default, for any
    /// distance. The live venue's bound is not documented.
    /// </summary>
    public TimeSpan? MaxClockSkew { get; set; }

    /// <summary>
    /// Gets or sets the id of the chain for which a wallet has to sign, where it creates or derives an API key; 137, Polygon, by default.
    /// </summary>
    public long ChainId { get; set; } = 137;

    /// <summary>
    /// Gets or sets how long an API key that a wallet has created is refused (401), on the clock of the sandbox; zero by default. Users saw
    /// up to two minutes on the live venue.
    /// </summary>
    public TimeSpan NewKeyDelay { get; set; }

    /// <summary>Gets or sets the largest number of orders on a page of <c>GET /data/orders</c>; 100 by default.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>
    /// Gets or sets whether reads put <c>ORDER_STATUS_</c> before the status of an order: <c>ORDER_STATUS_LIVE</c>, as in the
    /// published spec, or <c>LIVE</c>. True by default.
    /// </summary>
    public bool PrefixOrderStatus { get; set; } = true;
}
