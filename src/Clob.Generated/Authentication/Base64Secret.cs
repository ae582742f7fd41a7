using System.Buffers;

namespace Clob.Authentication;

/// <summary>Reads the secret of an API key, which comes in both base64 alphabets, padded or not.</summary>
internal static class Base64Secret
{
    private static readonly SearchValues<char> Alphabet
        = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");

    public static byte[] Decode(string secret, string parameterName)
    {
        var text = (secret ?? "").Trim();
        var digits = text.TrimEnd('=');
        if (digits.Length == 0)
        {
            throw new ArgumentException("The secret is missing or empty. Pass the secret that came with the API key.", parameterName);
        }

        if (digits.AsSpan().IndexOfAnyExcept(Alphabet) is var at and >= 0)
        {
            throw new ArgumentException(
                $"The secret is not base64: the character at position {at} belongs to neither alphabet. "
                + "Pass the secret that came with the API key, whole and unchanged.",
                parameterName);
        }

        var padding = text.Length - digits.Length;
        var missing = (4 - (digits.Length % 4)) % 4;
        if (missing == 3 || (padding != 0 && padding != missing))
        {
            throw new ArgumentException(
                $"The secret is not base64: {text.Length} characters with {padding} of padding cannot be decoded. "
                + "Pass the secret that came with the API key, whole and unchanged.",
                parameterName);
        }

        return Convert.FromBase64String(digits.Replace('-', '+').Replace('_', '/') + new string('=', missing));
    }
}
