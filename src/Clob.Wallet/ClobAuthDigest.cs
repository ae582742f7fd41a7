using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Clob.Authentication;
using Nethereum.Util;

namespace Clob.Wallet;

/// <summary>
/// Computes the EIP-712 digest of <see cref="ClobAuthMessage"/>: what a key service signs, which has no use for typed data.
/// </summary>
public static class ClobAuthDigest
{
    private const int WordLength = 32;
    private const int AddressLength = 20;
    private const string AddressShape = "0x and 40 hex digits";

    private static readonly byte[] DomainType = Hash("EIP712Domain(string name,string version,uint256 chainId)");
    private static readonly byte[] MessageType = Hash("ClobAuth(address address,string timestamp,uint256 nonce,string message)");
    private static readonly byte[] DomainName = Hash(ClobAuthMessage.DomainName);
    private static readonly byte[] DomainVersion = Hash(ClobAuthMessage.DomainVersion);
    private static readonly byte[] Statement = Hash(ClobAuthMessage.Statement);

    /// <summary>Returns the digest.</summary>
    /// <param name="message">The message.</param>
    /// <returns>32 bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The address, the chain id, the timestamp or the nonce of the message has no such encoding.
    /// </exception>
    public static byte[] Compute(ClobAuthMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var domain = Hash(DomainType, DomainName, DomainVersion, Word(message.ChainId, nameof(message.ChainId)));
        var content = Hash(
            MessageType,
            AddressWord(message.Address),
            Hash(message.Timestamp ?? ""),
            Word(message.Nonce, nameof(message.Nonce)),
            Statement);
        return Hash([0x19, 0x01], domain, content);
    }

    private static byte[] AddressWord(string address)
    {
        var word = new byte[WordLength];
        if (address?.Length != 2 + (2 * AddressLength)
            || !address.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            || Convert.FromHexString(address.AsSpan(2), word.AsSpan(WordLength - AddressLength), out _, out _) != OperationStatus.Done)
        {
            throw new ArgumentException($"The address of the message is not {AddressShape}.", nameof(address));
        }

        return word;
    }

    private static byte[] Word(BigInteger number, string name)
    {
        var word = new byte[WordLength];
        if (number.Sign < 0 || number.GetByteCount(isUnsigned: true) > WordLength)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The {name} of the message is below zero, or has more than 256 bits."), name);
        }

        number.TryWriteBytes(word.AsSpan(WordLength - number.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
        return word;
    }

    private static byte[] Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static byte[] Hash(params ReadOnlySpan<byte[]> parts)
    {
        var bytes = new List<byte>();
        foreach (var part in parts)
        {
            bytes.AddRange(part);
        }

        return new Sha3Keccack().CalculateHash(bytes.ToArray());
    }
}
