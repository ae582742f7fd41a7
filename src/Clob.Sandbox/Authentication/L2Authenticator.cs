using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clob.Sandbox.Authentication;

/// <summary>Decides whose request it is. Source: public documentation of the CLOB's L2 authentication.</summary>
internal sealed class L2Authenticator(SandboxVenue venue)
{
    /// <summary>The account that signed <paramref name="request"/>; null if any of the five headers is missing or wrong.</summary>
    public SandboxAccount? Authenticate(SandboxRequest request)
    {
        if (!request.Headers.TryGetValue(PolyHeaders.ApiKey, out var apiKey)
            || !request.Headers.TryGetValue(PolyHeaders.Address, out var address)
            || !request.Headers.TryGetValue(PolyHeaders.Passphrase, out var passphrase)
            || !request.Headers.TryGetValue(PolyHeaders.Timestamp, out var timestamp)
            || !request.Headers.TryGetValue(PolyHeaders.Signature, out var signature))
        {
            return null;
        }

        if (venue.FindAccount(apiKey) is not { } account)
        {
            return null;
        }

        var accepted = string.Equals(address, account.Address, StringComparison.OrdinalIgnoreCase)
            && SameText(passphrase, account.Passphrase)
            && IsCurrent(timestamp)
            && SameText(signature, Sign(account, timestamp, request));
        return accepted ? account : null;
    }

    private static string Sign(SandboxAccount account, string timestamp, SandboxRequest request)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, account.Key);
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + request.Method + request.Path));
        hmac.AppendData(request.Body.Span);
        return Convert.ToBase64String(hmac.GetHashAndReset()).Replace('+', '-').Replace('/', '_');
    }

    // As text, so that the other alphabet and missing padding are refused too; in constant time for equal lengths.
    private static bool SameText(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    private bool IsCurrent(string timestamp)
    {
        if (timestamp.Length == 0 || !timestamp.All(char.IsAsciiDigit))
        {
            return false;
        }

        if (venue.MaxClockSkew is not { } skew)
        {
            return true;
        }

        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs((decimal)seconds - venue.Time.GetUtcNow().ToUnixTimeSeconds()) <= (decimal)skew.TotalSeconds;
    }
}
