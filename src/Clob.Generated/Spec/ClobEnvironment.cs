namespace Clob;

/// <summary>The environments of the venue.</summary>
public static class ClobEnvironment
{
    /// <summary>Gets the address of production.</summary>
    public static Uri Production { get; } = new("https://clob.polymarket.com");
}
