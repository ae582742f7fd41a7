namespace Clob.Sandbox;

/// <summary>How many tokens a signer may spend. Source: public documentation of the rate limits.</summary>
/// <remarks>
/// <para>
/// <c>DELETE /order</c> costs 1 token, <c>/orders</c> 1 for each id in it, repeated ones too, and <c>/cancel-all</c> and
/// <c>/cancel-market-orders</c> 1 and 1 more for each order that they cancel, which can take the bucket below zero.
/// </para>
/// <para>
/// The documentation leaves open, and the sandbox chooses: <c>Poly-RateLimit-Reset</c> is when the bucket is full again;
/// <c>Poly-RateLimit-Warning</c> comes once less than a fifth of the burst remains; <c>Poly-RateLimit-Remaining</c> counts whole
/// tokens; <c>Retry-After</c> is at least 1, and for a request that can never be admitted the time until the bucket is full;
/// a request that is refused, for whatever reason, costs nothing; and the headers come with 200 and 429 alone.
/// </para>
/// </remarks>
public sealed record SandboxTier
{
    /// <summary>Describes a tier.</summary>
    /// <param name="name">Its name, as in <c>Poly-RateLimit-Tier</c>.</param>
    /// <param name="ratePerSecond">The tokens that come back in a second.</param>
    /// <param name="burst">The tokens that a full bucket holds: a request that costs more is never admitted.</param>
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

    /// <summary>The tiers of the venue, the smallest first.</summary>
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

    /// <summary>The tier of a signer that has reached no other.</summary>
    public static SandboxTier Standard { get; } = All[0];

    /// <summary>Its name, as in <c>Poly-RateLimit-Tier</c>.</summary>
    public string Name { get; }

    /// <summary>The tokens that come back in a second.</summary>
    public int RatePerSecond { get; }

    /// <summary>The tokens that a full bucket holds.</summary>
    public int Burst { get; }

    /// <summary>Finds a tier of the venue by its name, without case.</summary>
    /// <param name="name">The name, such as <c>Gold</c>.</param>
    /// <returns>The tier.</returns>
    /// <exception cref="FormatException">There is no such tier; the message names those that there are.</exception>
    public static SandboxTier Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(tier => string.Equals(tier.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new FormatException($"There is no tier '{name}': the venue has {string.Join(", ", All.Select(tier => tier.Name))}.");
    }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
