namespace Clob.Sandbox.Authentication;

/// <summary>
/// The headers of authentication: the first five of L2, and address, signature, timestamp and nonce of L1. Source: public documentation
/// of the CLOB's authentication.
/// </summary>
internal static class PolyHeaders
{
    public const string Address = "POLY_ADDRESS";
    public const string Signature = "POLY_SIGNATURE";
    public const string Timestamp = "POLY_TIMESTAMP";
    public const string ApiKey = "POLY_API_KEY";
    public const string Passphrase = "POLY_PASSPHRASE";
    public const string Nonce = "POLY_NONCE";
}
