using System.Numerics;
using System.Text;
using Nethereum.Util;

namespace Clob.Sandbox.Authentication;

/// <summary>The EIP-712 message <c>ClobAuth</c>. Source: public documentation of the CLOB's L1 authentication.</summary>
internal static class ClobAuth
{
    private const int WordLength = 32;

    /// <summary>Returns the digest that a wallet signs.</summary>
    /// <param name="address">The address of the wallet, 20 bytes.</param>
    /// <param name="chainId">The chain.</param>
    /// <param name="timestamp">The timestamp, as it was sent.</param>
    /// <param name="nonce">The nonce, at most 256 bits.</param>
    public static byte[] Digest(byte[] address, long chainId, string timestamp, BigInteger nonce)
    {
        byte[] domain =
        [
            .. Hash("EIP712Domain(string name,string version,uint256 chainId)"), .. Hash("ClobAuthDomain"), .. Hash("1"), .. Word(chainId),
        ];
        byte[] message =
        [
            .. Hash("ClobAuth(address address,string timestamp,uint256 nonce,string message)"),
            .. new byte[WordLength - address.Length],
            .. address,
            .. Hash(timestamp),
            .. Word(nonce),
            .. Hash("This message attests that I control the given wallet"),
        ];
        return Hash([0x19, 0x01, .. Hash(domain), .. Hash(message)]);
    }

    private static byte[] Word(BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[WordLength - bytes.Length], .. bytes];
    }

    private static byte[] Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static byte[] Hash(byte[] bytes) => Sha3Keccack.Current.CalculateHash(bytes);
}
