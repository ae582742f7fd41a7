using System.Globalization;
using System.Numerics;
using Clob.Cli.Credentials;

namespace Clob.Cli.Keys;

/// <summary>An API key that a wallet created or derived. Its ToString shows no value.</summary>
internal sealed class WalletKey
{
    public WalletKey(string address, BigInteger nonce, Uri baseAddress, ApiKeyResponse response)
    {
        Credentials = new ApiCredentials(address, response.ApiKey, response.Secret, response.Passphrase);
        Nonce = nonce;
        BaseAddress = baseAddress;
        Secret = response.Secret.Trim();
        Passphrase = response.Passphrase.Trim();
    }

    public ApiCredentials Credentials { get; }

    public BigInteger Nonce { get; }

    public Uri BaseAddress { get; }

    public string Secret { get; }

    public string Passphrase { get; }

    /// <summary>Returns the key as it is saved.</summary>
    public Profile ToProfile() => new()
    {
        Address = Credentials.Address,
        ApiKey = Credentials.ApiKey,
        Secret = Secret,
        Passphrase = Passphrase,
        Nonce = Nonce.ToString(CultureInfo.InvariantCulture),
        BaseAddress = BaseAddress == ClobEnvironment.Production ? null : BaseAddress,
    };
}
