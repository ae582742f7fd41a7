using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Clob.Wallet;
using Org.BouncyCastle.Crypto.Digests;

namespace Clob.Cli.Wallets;

/// <summary>An Ethereum keystore, version 3: a private key that is encrypted with a password.</summary>
/// <remarks>It is read here, because Nethereum.KeyStore uses reflection, which a native program does not have.</remarks>
internal sealed class Keystore
{
    private const int Version = 3;
    private const int KeyLength = 32;
    private const int CipherKeyLength = 16;
    private const int LargestFile = 64 * 1024;

    private readonly KeystoreKdf _kdf;
    private readonly byte[] _initialCounter;
    private readonly byte[] _encrypted;
    private readonly byte[] _mac;

    private Keystore(JsonElement crypto)
    {
        if (crypto.GetProperty("cipher").GetString() is not "aes-128-ctr")
        {
            throw new UsageException("The keystore cannot be read: its cipher is not aes-128-ctr.");
        }

        _kdf = KeystoreKdf.Read(crypto);
        _initialCounter = Convert.FromHexString(crypto.GetProperty("cipherparams").GetProperty("iv").GetString()!);
        _encrypted = Convert.FromHexString(crypto.GetProperty("ciphertext").GetString()!);
        _mac = Convert.FromHexString(crypto.GetProperty("mac").GetString()!);
        if (_initialCounter.Length != CipherKeyLength || _encrypted.Length != KeyLength)
        {
            throw new FormatException();
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">It cannot be read, or is no keystore of version 3.</exception>
    public static Keystore Read(string path)
    {
        try
        {
            using var bytes = ReadBytes(path);
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Version)
            {
                throw new UsageException($"The keystore cannot be read: it is not of version {Version}.");
            }

            // Old programs wrote it with a capital.
            return new Keystore(root.TryGetProperty("crypto", out var crypto) ? crypto : root.GetProperty("Crypto"));
        }
        catch (Exception exception) when (
            exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new UsageException("The keystore cannot be read: the file is no Ethereum keystore of version 3.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"The keystore cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads a whole file, whose length is not known before: it may be a pipe.</summary>
    private static MemoryStream ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[LargestFile + 1];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return count <= LargestFile ? new MemoryStream(bytes, 0, count) : throw new FormatException();
    }

    /// <summary>Calls a function with the private key, whose bytes are overwritten afterwards.</summary>
    /// <exception cref="UsageException">The password is wrong.</exception>
    public PrivateKeyWallet Decrypt(string password, Func<byte[], PrivateKeyWallet> use)
    {
        var passwordBytes = Encoding.UTF8.GetBytes(password);
        byte[] derived = [];
        var key = GC.AllocateArray<byte>(KeyLength, pinned: true);
        try
        {
            derived = _kdf.Derive(passwordBytes);
            if (!CryptographicOperations.FixedTimeEquals(
                Keccak([.. derived.AsSpan(CipherKeyLength, CipherKeyLength), .. _encrypted]), _mac))
            {
                throw new UsageException("The password of the keystore is wrong, or the file is damaged.");
            }

            Decrypt(derived.AsSpan(0, CipherKeyLength), key);
            return use(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(passwordBytes);
            CryptographicOperations.ZeroMemory(derived);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Decrypts in counter mode, which .NET does not have: the key stream is the encrypted counter.</summary>
    private void Decrypt(ReadOnlySpan<byte> cipherKey, Span<byte> key)
    {
        using var aes = Aes.Create();
        aes.SetKey(cipherKey);
        var counter = _initialCounter.ToArray();
        for (var at = 0; at < key.Length; at += counter.Length)
        {
            var block = key.Slice(at, counter.Length);
            aes.EncryptEcb(counter, block, PaddingMode.None);
            for (var position = 0; position < block.Length; position++)
            {
                block[position] ^= _encrypted[at + position];
            }

            for (var digit = counter.Length - 1; digit >= 0 && ++counter[digit] == 0; digit--)
            {
            }
        }
    }

    private static byte[] Keccak(byte[] bytes)
    {
        var digest = new KeccakDigest(8 * KeyLength);
        digest.BlockUpdate(bytes, 0, bytes.Length);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash, 0);
        return hash;
    }
}
