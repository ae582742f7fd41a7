namespace Clob.Generators.Parsing;

/// <summary>A security scheme of level 2, and the C# name of its header.</summary>
internal sealed record L2Scheme(string Name, string CSharpName)
{
    public static IReadOnlyList<L2Scheme> All { get; } =
    [
        new("POLY_ADDRESS", "Address"),
        new("POLY_SIGNATURE", "Signature"),
        new("POLY_TIMESTAMP", "Timestamp"),
        new("POLY_API_KEY", "ApiKey"),
        new("POLY_PASSPHRASE", "Passphrase"),
    ];
}
