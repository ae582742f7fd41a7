using System.Globalization;
using System.Numerics;
using Clob.Sandbox.Seeds;

namespace Clob.Sandbox.Accounts;

/// <summary>Which API key a wallet asks for. The key is a function of the two, and of the seed.</summary>
/// <param name="Address">The address of the wallet, checksummed.</param>
/// <param name="Nonce">The nonce.</param>
internal sealed record WalletKey(string Address, BigInteger Nonce)
{
    /// <summary>Creates the account of the key.</summary>
    /// <param name="seed">The seed of the venue.</param>
    public SandboxAccount CreateAccount(int seed)
    {
        byte[] Bytes(string what) => ExampleHash.Compute(seed, string.Create(CultureInfo.InvariantCulture, $"{what} {Address} {Nonce}"));

        return new SandboxAccount(
            Address,
            new Guid(Bytes("api key").AsSpan(0, 16)).ToString(),
            Convert.ToBase64String(Bytes("secret")).Replace('+', '-').Replace('/', '_'),
            Convert.ToHexStringLower(Bytes("passphrase")));
    }
}
