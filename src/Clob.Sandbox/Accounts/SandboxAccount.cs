using Clob.Sandbox.Accounts;
using Clob.Sandbox.Seeds;

namespace Clob.Sandbox;

/// <summary>An account of the sandbox, with one API key.</summary>
/// <remarks>
/// Source: public documentation of the CLOB's L2 authentication. Never put real credentials here: the sandbox needs none.
/// </remarks>
public sealed class SandboxAccount
{
    /// <summary>Creates an account.</summary>
    /// <param name="address">The account's address, <c>0x</c> and 40 hexadecimal digits; case-insensitive.</param>
    /// <param name="apiKey">The API key, a UUID on the venue; compared exactly.</param>
    /// <param name="secret">The secret in base64, either alphabet, padded or not.</param>
    /// <param name="passphrase">The passphrase; compared exactly.</param>
    /// <exception cref="ArgumentException">A value is empty, or the secret is not base64.</exception>
    public SandboxAccount(string address, string apiKey, string secret, string passphrase)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(apiKey);
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        ArgumentException.ThrowIfNullOrWhiteSpace(passphrase);

        Address = address;
        ApiKey = apiKey;
        Secret = secret;
        Passphrase = passphrase;
        Key = Base64Secret.Decode(secret);
    }

    /// <summary>Gets the account's address, as in <c>POLY_ADDRESS</c>.</summary>
    public string Address { get; }

    /// <summary>Gets the API key, as in <c>POLY_API_KEY</c>.</summary>
    public string ApiKey { get; }

    /// <summary>Gets the secret in base64, the key of every signature.</summary>
    public string Secret { get; }

    /// <summary>Gets the passphrase, as in <c>POLY_PASSPHRASE</c>.</summary>
    public string Passphrase { get; }

    internal byte[] Key { get; }

    /// <summary>Creates a generated account: the same number and seed give the same account on every machine.</summary>
    /// <param name="number">Which account, from 1.</param>
    /// <param name="seed">The seed, as in <see cref="ClobSandboxOptions.Seed"/>.</param>
    /// <returns>An account that exists only in sandboxes.</returns>
    public static SandboxAccount CreateExample(int number = 1, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);

        byte[] Bytes(string what) => ExampleHash.Compute(seed, FormattableString.Invariant($"{what} {number}"));

        return new SandboxAccount(
            $"0x{Convert.ToHexStringLower(Bytes("address").AsSpan(0, 20))}",
            new Guid(Bytes("api key").AsSpan(0, 16)).ToString(),
            Convert.ToBase64String(Bytes("secret")).Replace('+', '-').Replace('/', '_'),
            Convert.ToHexStringLower(Bytes("passphrase")));
    }

    /// <summary>Returns the address; never the secret or the passphrase.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => Address;
}
