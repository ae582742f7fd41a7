using System.Globalization;
using System.Text.Json;
using Clob.Authentication;

namespace Clob.Transport;

/// <summary>The five headers of level 2 authentication.</summary>
internal static class L2Headers
{
    private const int ShortestRedacted = 6;
    private const string Redacted = "[redacted]";

    /// <summary>Signs the request for the given second, in place of any earlier signature.</summary>
    public static void Replace(HttpRequestMessage request, L2Signer signer, long unixSeconds, string path, ReadOnlySpan<byte> body)
    {
        foreach (var name in L2HeaderNames.All)
        {
            request.Headers.Remove(name);
        }

        Add(request, signer, unixSeconds, path, body);
    }

    /// <summary>Signs a request that is not signed yet for the given second.</summary>
    public static void Add(HttpRequestMessage request, L2Signer signer, long unixSeconds, string path, ReadOnlySpan<byte> body)
    {
        var credentials = signer.Credentials;
        Add(request, L2HeaderNames.Address, credentials.Address);
        Add(request, L2HeaderNames.Signature, signer.Sign(unixSeconds, request.Method.Method, path, body));
        Add(request, L2HeaderNames.Timestamp, unixSeconds.ToString(CultureInfo.InvariantCulture));
        Add(request, L2HeaderNames.ApiKey, credentials.ApiKey);
        Add(request, L2HeaderNames.Passphrase, credentials.Passphrase);
    }

    /// <summary>Whether the request carries any of the headers, whatever became of the others.</summary>
    public static bool IsSigned(HttpRequestMessage request)
    {
        foreach (var name in L2HeaderNames.All)
        {
            if (request.Headers.NonValidated.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The second for which the request is signed, as its header says; null where it is not signed.</summary>
    public static long? SignedSecond(HttpRequestMessage request)
        => request.Headers.NonValidated.TryGetValues(L2HeaderNames.Timestamp, out var values)
            && long.TryParse(values.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var second)
            ? second
            : null;

    /// <summary>Takes the pass phrase and the signature out of a text that may echo them.</summary>
    public static string Redact(string text, L2Signer signer, HttpRequestMessage request)
    {
        // A very short pass phrase would take the words of the venue apart, and guards nothing.
        var passphrase = signer.Credentials.Passphrase;
        var redacted = passphrase.Length < ShortestRedacted ? text : Redact(text, passphrase);
        if (!request.Headers.NonValidated.TryGetValues(L2HeaderNames.Signature, out var values)
            || values.ToString() is not { Length: > 0 } signature)
        {
            return redacted;
        }

        // Whole, and without its padding, which JSON may write in another way.
        return Redact(Redact(redacted, signature), signature.TrimEnd('='));
    }

    private static string Redact(string text, string value)
        => text.Replace(value, Redacted, StringComparison.Ordinal)
            .Replace(JsonEncodedText.Encode(value).Value, Redacted, StringComparison.Ordinal);

    private static void Add(HttpRequestMessage request, string name, string value)
        => request.Headers.TryAddWithoutValidation(name, value);
}
