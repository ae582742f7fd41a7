namespace Clob.Sandbox.Accounts;

/// <summary>Decodes a secret as the venue's clients do: either alphabet, padded or not, white space around it ignored.</summary>
internal static class Base64Secret
{
    public static byte[] Decode(string secret)
    {
        var digits = secret.Trim().TrimEnd('=').Replace('-', '+').Replace('_', '/');
        try
        {
            var key = Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='));
            return key.Length > 0 ? key : throw new FormatException();
        }
        catch (FormatException)
        {
            // Without the inner exception, and without the value: it may be a real secret, passed by mistake.
            throw new ArgumentException("The secret is not base64.", nameof(secret));
        }
    }
}
