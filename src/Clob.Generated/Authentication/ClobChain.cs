namespace Clob;

/// <summary>The ids of the chains on which the venue's accounts are. A wallet signs for one of them.</summary>
public static class ClobChain
{
    /// <summary>Polygon, the chain of the live venue.</summary>
    public const long Polygon = 137;

    /// <summary>Amoy, Polygon's test chain.</summary>
    public const long Amoy = 80002;
}
