using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Org.BouncyCastle.Crypto.Generators;

namespace Clob.Cli.Wallets;

/// <summary>How a keystore makes a key of its password: scrypt, or PBKDF2.</summary>
internal sealed class KeystoreKdf
{
    private const int Length = 32;

    // 1 GiB, and 16 times the work: each several times what wallets use, and seconds up to a minute.
    private const long LargestMemory = 1L << 30;
    private const long LargestWork = 1L << 32;
    private const long LargestOutput = 1L << 24;
    private const int MostIterations = 20_000_000;
    private const int BlockBytes = 128;

    private readonly Func<byte[], byte[]> _derive;

    private KeystoreKdf(Func<byte[], byte[]> derive) => _derive = derive;

    /// <exception cref="UsageException">It is of another kind, or takes too much.</exception>
    public static KeystoreKdf Read(JsonElement crypto)
    {
        var parameters = crypto.GetProperty("kdfparams");
        var salt = Convert.FromHexString(parameters.GetProperty("salt").GetString()!);
        if (Number("dklen") < Length)
        {
            throw new FormatException();
        }

        return crypto.GetProperty("kdf").GetString() switch
        {
            "scrypt" => Scrypt(salt, Number("n"), Number("r"), Number("p")),
            "pbkdf2" when parameters.GetProperty("prf").GetString() is "hmac-sha256" => Pbkdf2(salt, Number("c")),
            _ => throw new UsageException("The keystore cannot be read: its key derivation is neither scrypt nor PBKDF2 with HMAC-SHA256."),
        };

        int Number(string name) => parameters.GetProperty(name).GetInt32();
    }

    /// <summary>Returns the derived key, of which the first 32 bytes count.</summary>
    public byte[] Derive(byte[] password) => _derive(password);

    private static KeystoreKdf Scrypt(byte[] salt, int cost, int blockSize, int passes)
    {
        if (cost < 2 || !BitOperations.IsPow2(cost) || blockSize < 1 || passes < 1)
        {
            throw new FormatException();
        }

        var memory = BlockBytes * (long)cost * blockSize;
        return memory <= LargestMemory && passes <= LargestWork / memory && BlockBytes * (long)passes * blockSize <= LargestOutput
            ? new KeystoreKdf(password => SCrypt.Generate(password, salt, cost, blockSize, passes, Length))
            : throw TooMuch();
    }

    private static KeystoreKdf Pbkdf2(byte[] salt, int iterations)
    {
        if (iterations < 1)
        {
            throw new FormatException();
        }

        return iterations <= MostIterations
            ? new KeystoreKdf(password => Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, Length))
            : throw TooMuch();
    }

    private static UsageException TooMuch()
        => new("The keystore cannot be read: its key derivation takes more memory or time than any wallet uses.");
}
