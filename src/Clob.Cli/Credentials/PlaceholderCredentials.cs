namespace Clob.Cli.Credentials;

/// <summary>Valid values that no account has, to check one value with the library, which needs the others too.</summary>
internal static class PlaceholderCredentials
{
    public const string Address = "0x0000000000000000000000000000000000000000";
    public const string Text = "none";
    public const string Secret = "bm9uZQ==";

    public static ApiCredentials Instance { get; } = new(Address, Text, Secret, Text);
}
