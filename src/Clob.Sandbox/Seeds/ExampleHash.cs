using System.Security.Cryptography;
using System.Text;

namespace Clob.Sandbox.Seeds;

/// <summary>32 bytes that look random: the same seed and words give the same ones on every machine.</summary>
internal static class ExampleHash
{
    public static byte[] Of(int seed, string words)
    {
        var text = seed == 0 ? $"sandbox {words}" : FormattableString.Invariant($"sandbox {seed} {words}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
