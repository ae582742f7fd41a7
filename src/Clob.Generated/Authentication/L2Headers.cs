using System.Globalization;

namespace Clob.Authentication;

/// <summary>The five headers of level 2 authentication.</summary>
internal static class L2Headers
{
    /// <summary>Signs the request for the given second, in place of any earlier signature.</summary>
    /// <returns>The signature.</returns>
    public static string Replace(HttpRequestMessage request, L2Signer signer, long unixSeconds, string path, ReadOnlySpan<byte> body)
    {
        Remove(request);
        var credentials = signer.Credentials;
        var signature = signer.Sign(unixSeconds, request.Method.Method, path, body);
        Add(request, L2HeaderNames.Address, credentials.Address);
        Add(request, L2HeaderNames.Signature, signature);
        Add(request, L2HeaderNames.Timestamp, unixSeconds.ToString(CultureInfo.InvariantCulture));
        Add(request, L2HeaderNames.ApiKey, credentials.ApiKey);
        Add(request, L2HeaderNames.Passphrase, credentials.Passphrase);
        return signature;
    }

    /// <summary>Takes the headers off a request, so that nothing above sees what was sent.</summary>
    public static void Remove(HttpRequestMessage request)
    {
        foreach (var name in L2HeaderNames.All)
        {
            request.Headers.Remove(name);
        }
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


    private static void Add(HttpRequestMessage request, string name, string value)
        => request.Headers.TryAddWithoutValidation(name, value);
}
