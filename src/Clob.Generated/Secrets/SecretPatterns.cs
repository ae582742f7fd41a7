using System.Buffers;
using System.Text;
using Clob.Secrets.Decoding;

namespace Clob.Secrets;

/// <summary>
/// What must not be shown of the credentials of a signer and of the signatures made with them, in the forms that are searched for.
/// </summary>
internal sealed class SecretPatterns
{
    /// <summary>The number of letters and digits that give a secret away, where it is long and has no words in it.</summary>
    public const int WindowLength = 12;

    // A shorter passphrase would take the words of the venue apart, and guards nothing.
    private const int ShortestSecret = 6;

    // A text of fewer is found as it is, and not by parts of it.
    private const int ShortestInWindows = 16;

    // Zeros in a sample key are zeros in an order id as well.
    private const int FewestDifferent = 8;

    // In bytes; that of a wallet.
    private const int LongestSignature = 65;

    private const int Letters = 36;

    private readonly ulong[] _trigrams = new ulong[(Letters * Letters * Letters / 64) + 1];

    public SecretPatterns(IReadOnlyList<string> known, ReadOnlySpan<string> signatures)
    {
        List<string> secrets = [.. known];
        foreach (var signature in signatures)
        {
            secrets.Add(signature);
            AddOtherFormOf(signature, secrets);
        }

        HashSet<string> exact = new(StringComparer.Ordinal);
        HashSet<string> windowed = new(StringComparer.Ordinal);
        foreach (var secret in secrets.SelectMany(WithoutEscapes))
        {
            if (SearchableText.Folded(secret).TrimEnd('=') is { Length: >= ShortestSecret } digits)
            {
                exact.Add(digits);
            }

            if (SearchableText.LettersAndDigits(secret) is { Length: >= ShortestInWindows } plain
                && plain.Distinct().Count() >= FewestDifferent)
            {
                windowed.Add(plain);
                AddTrigrams(plain);
            }
        }

        // The longer one first: what it covers includes the other.
        Exact = [.. exact.OrderByDescending(pattern => pattern.Length)];
        Windowed = [.. windowed];
        Shortest = Exact.Length == 0 ? int.MaxValue : Math.Min(Exact[^1].Length, WindowLength);
    }

    /// <summary>Gets the secrets that are searched for as they are, but for case and the alphabet of base64.</summary>
    public string[] Exact { get; }

    /// <summary>Gets the letters and digits of the secrets that any <see cref="WindowLength"/> of them give away.</summary>
    public string[] Windowed { get; }

    /// <summary>Gets the length of the shortest text that can have a secret in it.</summary>
    public int Shortest { get; }

    /// <summary>Returns whether these letters and digits are part of a secret.</summary>
    public bool HasWindow(ReadOnlySpan<char> window)
    {
        if (!HasTrigram(window) || !HasTrigram(window[4..]) || !HasTrigram(window[8..]))
        {
            return false;
        }

        foreach (var secret in Windowed)
        {
            if (secret.AsSpan().IndexOf(window) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A signature in base64, as hex; and one in hex, as base64.</summary>
    private static void AddOtherFormOf(string signature, List<string> secrets)
    {
        Span<byte> bytes = stackalloc byte[LongestSignature];

        // One in base64 can begin with 0x, too; it has other characters than hex digits after it.
        if (signature.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && Convert.FromHexString(signature.AsSpan(2), bytes, out _, out var length) == OperationStatus.Done)
        {
            secrets.Add(Convert.ToBase64String(bytes[..length]));
        }
        else if (Convert.TryFromBase64String(signature.Replace('-', '+').Replace('_', '/'), bytes, out length))
        {
            secrets.Add(Convert.ToHexString(bytes[..length]));
        }
    }

    /// <summary>Returns the secret, and what becomes of it where a text that holds it unescaped is decoded.</summary>
    private static IEnumerable<string> WithoutEscapes(string secret)
    {
        yield return secret;
        if (Escapes.Decode(DecodedText.Of(secret), isWhole: true) is { } decoded)
        {
            yield return decoded.Characters.ToString();
        }
    }

    private static int Digit(char character) => char.IsAsciiDigit(character) ? character - '0' : character - 'a' + 10;

    private static int IndexOf(ReadOnlySpan<char> text) => (((Digit(text[0]) * Letters) + Digit(text[1])) * Letters) + Digit(text[2]);

    private void AddTrigrams(string plain)
    {
        for (var at = 0; at + 3 <= plain.Length; at++)
        {
            var index = IndexOf(plain.AsSpan(at));
            _trigrams[index / 64] |= 1UL << (index % 64);
        }
    }

    private bool HasTrigram(ReadOnlySpan<char> text)
    {
        var index = IndexOf(text);
        return (_trigrams[index / 64] & (1UL << (index % 64))) != 0;
    }
}
