using System.Globalization;
using System.Numerics;
using Clob.Sandbox.Accounts;
using Nethereum.Signer;

namespace Clob.Sandbox.Authentication;

/// <summary>Finds the wallet that signed a request. Source: public documentation of the CLOB's L1 authentication.</summary>
/// <param name="timestamps">Which timestamps are accepted.</param>
/// <param name="chainId">The chain for which a wallet has to sign.</param>
internal sealed class WalletAuthenticator(TimestampRule timestamps, long chainId)
{
    private const int AddressLength = 20;
    private const int SignatureLength = 65;
    private const int HalfLength = 32;
    private const int NonceBits = 256;

    /// <summary>Returns whose key is asked for; null where any of the four headers is missing or wrong.</summary>
    public WalletKey? Authenticate(SandboxRequest request)
    {
        if (request.FindHeader(PolyHeaders.Timestamp) is not { } timestamp
            || !timestamps.Accepts(timestamp)
            || Hex(request.FindHeader(PolyHeaders.Address), AddressLength) is not { } address
            || Hex(request.FindHeader(PolyHeaders.Signature), SignatureLength) is not { } signature
            || Nonce(request.FindHeader(PolyHeaders.Nonce)) is not { } nonce)
        {
            return null;
        }

        var signer = Recover(signature, ClobAuth.Digest(address, chainId, timestamp, nonce));
        return signer is not null && signer.AsSpan(2).Equals(Convert.ToHexString(address), StringComparison.OrdinalIgnoreCase)
            ? new WalletKey(signer, nonce)
            : null;
    }

    private static byte[]? Hex(string? text, int length)
        => text?.Length == 2 + (2 * length) && text.StartsWith("0x", StringComparison.Ordinal) && text.Skip(2).All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text.AsSpan(2))
            : null;

    private static BigInteger? Nonce(string? text)
        => text is { Length: > 0 }
            && text.All(char.IsAsciiDigit)
            && BigInteger.Parse(text, CultureInfo.InvariantCulture) is var nonce
            && nonce.GetBitLength() <= NonceBits
            ? nonce
            : null;

    /// <summary>Returns the checksummed address of the key that signed; null where none can have.</summary>
    private static string? Recover(byte[] signature, byte[] digest)
    {
        if (signature[^1] is not (27 or 28))
        {
            return null;
        }

        try
        {
            var parts = EthECDSASignatureFactory.FromComponents(signature[..HalfLength], signature[HalfLength..^1], signature[^1]);
            return EthECKey.RecoverFromSignature(parts, digest)?.GetPublicAddress();
        }
        catch (Exception)
        {
            // What a client sends must not break the venue, and the library does not say what it throws for numbers that are off the curve.
            return null;
        }
    }
}
