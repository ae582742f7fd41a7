namespace Clob.Tests.Spec;

/// <summary>A response with open enums in every place.</summary>
internal sealed record Trade
{
    public required Side Side { get; init; }

    public Side? Other { get; init; }

    public Tier Tier { get; init; }

    public TickSize? TickSize { get; init; }

    public IReadOnlyList<Side> Sides { get; init; } = [];

    public IReadOnlyDictionary<string, Tier> Tiers { get; init; } = new Dictionary<string, Tier>();
}
