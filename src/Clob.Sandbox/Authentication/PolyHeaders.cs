namespace Clob.Sandbox.Authentication;

/// <summary>The five headers of L2 authentication. Source: public documentation of the CLOB's authentication.</summary>
internal static class PolyHeaders
{
    public const string Address = "POLY_ADDRESS";
    public const string Signature = "POLY_SIGNATURE";
    public const string Timestamp = "POLY_TIMESTAMP";
    public const string ApiKey = "POLY_API_KEY";
    public const string Passphrase = "POLY_PASSPHRASE";
}
