namespace Clob.Sandbox;

/// <summary>A rate-limit tier: how many tokens a signer may spend. Source: public documentation of the rate limits.</summary>
/// <remarks>
/// <para>
/// <c>DELETE /order</c> costs 1 token, <c>/orders</c> 1 for each submitted id, repeated ones too, and <c>/cancel-all</c> and
/// <c>/cancel-market-orders</c> 1, and 1 for each order that they cancel, so that a bucket can fall below zero.
/// </para>
/// <para>
/// The documentation is silent here, and the sandbox chooses: <c>Poly-RateLimit-Reset</c> is the time when the bucket is full again;
/// <c>Poly-RateLimit-Warning</c> is sent while less than a fifth of the burst remains; <c>Poly-RateLimit-Remaining</c> counts whole
/// tokens; <c>Retry-After</c> is at least 1, and the time until the bucket is full for a request that can never be admitted;
/// a refused request costs nothing; and only responses with status 200 or 429 have the headers.
/// </para>
/// </remarks>
public sealed record SandboxTier
{
    /// <summary>Creates a tier.</summary>
    /// <param name="name">The name, as in <c>Poly-RateLimit-Tier</c>.</param>
    /// <param name="ratePerSecond">How many tokens are added in a second.</param>
    /// <param name="burst">How many tokens a full bucket holds. A request that costs more is never admitted.</param>
    /// <exception cref="ArgumentException">The name is empty, or a number is not above zero.</exception>
    public SandboxTier(string name, int ratePerSecond, int burst)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratePerSecond);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(burst);

        Name = name;
        RatePerSecond = ratePerSecond;
        Burst = burst;
    }

    /// <summary>Gets the tiers of the venue, the smallest first.</summary>
    public static IReadOnlyList<SandboxTier> All { get; } =
    [
        new("Standard", 80, 120),
        new("Copper", 120, 180),
        new("Bronze", 160, 240),
        new("Silver", 400, 600),
        new("Gold", 800, 1200),
        new("Platinum", 900, 1350),
        new("Diamond", 1050, 1575),
        new("Elite", 1200, 1800),
    ];

    /// <summary>Gets the lowest tier.</summary>
    public static SandboxTier Standard { get; } = All[0];

    /// <summary>Gets the name, as in <c>Poly-RateLimit-Tier</c>.</summary>
    public string Name { get; }

    /// <summary>Gets how many tokens are added in a second.</summary>
    public int RatePerSecond { get; }

    /// <summary>Gets how many tokens a full bucket holds.</summary>
    public int Burst { get; }

    /// <summary>Returns the tier of the venue with a name, case-insensitive.</summary>
    /// <param name="name">The name, such as <c>Gold</c>.</param>
    /// <returns>The tier.</returns>
    /// <exception cref="FormatException">There is no such tier. The message names the tiers.</exception>
    public static SandboxTier Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(tier => string.Equals(tier.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"There is no tier '{name}': the venue has {string.Join(", ", All.Select(tier => tier.Name))}.");
    }

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
