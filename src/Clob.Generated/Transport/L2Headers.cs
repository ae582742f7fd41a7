using System.Globalization;
using System.Text.Json;
using Clob.Authentication;

namespace Clob.Transport;

/// <summary>The five headers of level 2 authentication.</summary>
internal static class L2Headers
{
    private const int ShortestRedacted = 6;
    private const string Redacted = "[redacted]";

    public const string Address = "POLY_ADDRESS";
    public const string Signature = "POLY_SIGNATURE";
    public const string Timestamp = "POLY_TIMESTAMP";
    public const string ApiKey = "POLY_API_KEY";
    public const string Passphrase = "POLY_PASSPHRASE";

    public static IReadOnlyList<string> Names { get; } = [Address, Signature, Timestamp, ApiKey, Passphrase];

    /// <summary>Signs the request for the given second, in place of any earlier signature.</summary>
    public static void Write(HttpRequestMessage request, L2Signer signer, long unixSeconds, string path, ReadOnlySpan<byte> body)
    {
        if (IsSigned(request))
        {
            foreach (var name in Names)
            {
                request.Headers.Remove(name);
            }
        }

        var credentials = signer.Credentials;
        Add(request, Address, credentials.Address);
        Add(request, Signature, signer.Sign(unixSeconds, request.Method.Method, path, body));
        Add(request, Timestamp, unixSeconds.ToString(CultureInfo.InvariantCulture));
        Add(request, ApiKey, credentials.ApiKey);
        Add(request, Passphrase, credentials.Passphrase);
    }

    /// <summary>Whether the request carries any of the headers, whatever became of the others.</summary>
    public static bool IsSigned(HttpRequestMessage request)
    {
        foreach (var name in Names)
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
        => request.Headers.NonValidated.TryGetValues(Timestamp, out var values)
            && long.TryParse(values.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var second)
            ? second
            : null;

    /// <summary>Takes the pass phrase and the signature out of a text that may echo them.</summary>
    public static string Redact(string text, L2Signer signer, HttpRequestMessage request)
    {
        // A very short pass phrase would take the words of the venue apart, and guards nothing.
        var passphrase = signer.Credentials.Passphrase;
        var redacted = passphrase.Length < ShortestRedacted ? text : Redact(text, passphrase);
        return request.Headers.NonValidated.TryGetValues(Signature, out var signature) && signature.ToString() is { Length: > 0 } value
            ? Redact(redacted, value)
            : redacted;
    }

    private static string Redact(string text, string value)
        => text.Replace(value, Redacted, StringComparison.Ordinal)
            .Replace(JsonEncodedText.Encode(value).Value, Redacted, StringComparison.Ordinal);

    private static void Add(HttpRequestMessage request, string name, string value)
        => request.Headers.TryAddWithoutValidation(name, value);
}
