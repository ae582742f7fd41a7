using System.Buffers;
using Nethereum.Signer;

namespace Clob.Wallet;

/// <summary>A signature of 65 bytes, r, s and v, and the address that it shows.</summary>
internal static class WalletSignature
{
    private const int Length = 65;
    private const int HalfLength = 32;
    private const byte FirstRecovery = 27;

    /// <summary>Returns a signature as it is sent.</summary>
    public static string Format(EthECDSASignature signature)
    {
        Span<byte> bytes = stackalloc byte[Length];
        signature.R.CopyTo(bytes[(HalfLength - signature.R.Length)..]);
        signature.S.CopyTo(bytes[((2 * HalfLength) - signature.S.Length)..]);
        bytes[^1] = signature.V[0];
        return "0x" + Convert.ToHexStringLower(bytes);
    }

    /// <summary>Returns the address whose key made a signature; null where the text is no signature, or no key made it.</summary>
    /// <param name="digest">What was signed.</param>
    /// <param name="signature">The signature; a v of 0 or 1 counts as 27 or 28.</param>
    public static string? RecoverAddress(byte[] digest, string? signature)
    {
        var bytes = new byte[Length];
        if (signature?.Length != 2 + (2 * Length)
            || !signature.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || Convert.FromHexString(signature.AsSpan(2), bytes, out _, out _) != OperationStatus.Done)
        {
            return null;
        }

        var recovery = bytes[^1] < FirstRecovery ? bytes[^1] + FirstRecovery : bytes[^1];
        if (recovery is not (FirstRecovery or FirstRecovery + 1)
            || !CurveOrder.Includes(bytes.AsSpan(0, HalfLength))
            || !CurveOrder.Includes(bytes.AsSpan(HalfLength, HalfLength)))
        {
            return null;
        }

        var parts = EthECDSASignatureFactory.FromComponents(bytes[..HalfLength], bytes[HalfLength..^1], (byte)recovery);
        try
        {
            return EthECKey.RecoverFromSignature(parts, digest)?.GetPublicAddress();
        }
        catch (Exception exception) when (
            exception is ArgumentException or InvalidOperationException or ArithmeticException or FormatException)
        {
            // No point of the curve has this r.
            return null;
        }
    }
}
