namespace Clob.Cli.Calls;

/// <summary>Well-formed values that sign nothing, for where the library checks one value and wants the others too.</summary>
internal static class PlaceholderCredentials
{
    public const string Address = "0x0000000000000000000000000000000000000000";
    public const string Text = "none";
    public const string Secret = "bm9uZQ==";

    public static ApiCredentials Instance { get; } = new(Address, Text, Secret, Text);
}
