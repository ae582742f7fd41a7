using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clob.Tests.Support;

/// <summary>The signature as the documentation words it, with no code of the library.</summary>
internal static class ReferenceSignature
{
    public static string Of(string secret, string timestamp, string method, string path, byte[] body)
    {
        var standard = secret.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var key = Convert.FromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='));
        byte[] message = [.. Encoding.UTF8.GetBytes(timestamp + method + path), .. body];
        return Convert.ToBase64String(HMACSHA256.HashData(key, message)).Replace('+', '-').Replace('/', '_');
    }

    public static string Of(string secret, long unixSeconds, string method, string path, byte[] body)
        => Of(secret, unixSeconds.ToString(CultureInfo.InvariantCulture), method, path, body);

    /// <summary>Holds a request against the signature that it carries, by the path that its receiver knows.</summary>
    public static void AssertSigned(SentRequest request, string path, string secret = Example.Secret)
        => Assert.Equal(Of(secret, request.Timestamp, request.Method, path, request.Body), request.Signature);
}
