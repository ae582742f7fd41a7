using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Clob.Sandbox.Seeds;

/// <summary>Hashes a seed and words to 32 bytes, the same on every machine.</summary>
internal static class ExampleHash
{
    // Enough for the words of every example, without an array for each of a million.
    private const int FewBytes = 256;

    public static byte[] Compute(int seed, string words)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        Write(seed, words, hash);
        return hash;
    }

    /// <summary>Returns the hash as <c>0x</c> and 64 hexadecimal digits.</summary>
    public static string ComputeHex(int seed, string words)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Write(seed, words, hash);
        return string.Create(2 + (2 * hash.Length), hash, (text, bytes) =>
        {
            "0x".CopyTo(text);
            Convert.TryToHexStringLower(bytes, text[2..], out _);
        });
    }

    private static void Write(int seed, string words, Span<byte> hash)
    {
        Span<byte> text = stackalloc byte[FewBytes];
        var isWritten = seed == 0
            ? Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"sandbox {words}", out var length)
            : Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"sandbox {seed} {words}", out length);
        Debug.Assert(isWritten, "The words of an example are short.");
        SHA256.HashData(text[..length], hash);
    }
}
