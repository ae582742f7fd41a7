using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Clob.Sandbox.Accounts;

namespace Clob.Sandbox.Authentication;

/// <summary>Finds the account that signed a request. Source: public documentation of the CLOB's L2 authentication.</summary>
/// <param name="accounts">The accounts of the venue.</param>
/// <param name="timestamps">Which timestamps are accepted.</param>
internal sealed class L2Authenticator(AccountList accounts, TimestampRule timestamps)
{
    /// <summary>
    /// Returns the account that signed <paramref name="request"/>; null where any of the five headers is missing or wrong.
    /// </summary>
    public SandboxAccount? Authenticate(SandboxRequest request)
    {
        if (request.FindHeader(PolyHeaders.ApiKey) is not { } apiKey
            || request.FindHeader(PolyHeaders.Address) is not { } address
            || request.FindHeader(PolyHeaders.Passphrase) is not { } passphrase
            || request.FindHeader(PolyHeaders.Timestamp) is not { } timestamp
            || request.FindHeader(PolyHeaders.Signature) is not { } signature)
        {
            return null;
        }

        if (accounts.FindUsable(apiKey) is not { } account)
        {
            return null;
        }

        var accepted = string.Equals(address, account.Address, StringComparison.OrdinalIgnoreCase)
            && SameText(passphrase, account.Passphrase)
            && timestamps.Accepts(timestamp)
            && SameText(signature, Sign(account, timestamp, request));
        return accepted ? account : null;
    }

    private static string Sign(SandboxAccount account, string timestamp, SandboxRequest request)
    {
        var head = timestamp + request.Method + request.Path;
        var length = Encoding.UTF8.GetByteCount(head) + request.Body.Length;
        var message = ArrayPool<byte>.Shared.Rent(length);
        var written = Encoding.UTF8.GetBytes(head, message);
        request.Body.Span.CopyTo(message.AsSpan(written));

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(account.Key, message.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(message);
        return Convert.ToBase64String(hash).Replace('+', '-').Replace('/', '_');
    }

    // Compared as text, so that the other alphabet and missing padding are refused too; in constant time for equal lengths.
    private static bool SameText(string left, string right)
        => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}
