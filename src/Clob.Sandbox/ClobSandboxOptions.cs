namespace Clob.Sandbox;

/// <summary>How <see cref="ClobSandbox"/> is started.</summary>
public sealed class ClobSandboxOptions
{
    /// <summary>The TCP port on 127.0.0.1; 0, the default, lets the system choose a free one.</summary>
    public int Port { get; set; }

    /// <summary>The clock of the venue: of its time, its rate limits, its restarts and its delays. The system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Decides all that is made up: the same seed gives the same accounts, orders and random choices on every machine.</summary>
    public int Seed { get; set; }

    /// <summary>The first account; null, the default, for the first made-up one of the seed.</summary>
    public SandboxAccount? Account { get; set; }

    /// <summary>The tier of every signer without one of its own; null, the default, for no rate limit and none of its headers.</summary>
    /// <remarks>A signer is an address: accounts of one address share a bucket. It starts full.</remarks>
    public SandboxTier? Tier { get; set; }

    /// <summary>
    /// How far <c>POLY_TIMESTAMP</c> may be from the venue's clock, in either direction; null, the default, for any distance.
    /// The live venue's bound is not documented.
    /// </summary>
    public TimeSpan? MaxClockSkew { get; set; }
}
