using System.Text.Json;
using Clob.Sandbox.Accounts;
using Clob.Sandbox.Exchanges;

namespace Clob.Sandbox.Endpoints;

/// <summary>The endpoints of API keys. Source: public documentation of each endpoint.</summary>
/// <remarks>
/// What becomes of a deleted key is not documented. Here its orders stay as they are, it cannot be derived, and creating it again gives
/// the same values.
/// </remarks>
/// <param name="accounts">The accounts of the venue: each key is one.</param>
/// <param name="seed">The seed of the keys.</param>
internal sealed class KeyEndpoints(AccountList accounts, int seed)
{
    private const string NotDeleted = "Could not delete API key";

    public WireResponse Create(WalletKey key)
    {
        var account = key.CreateAccount(seed);
        return accounts.TryAddNew(account) ? Shown(account) : Error(400, VenueError.ApiKeyNotCreated);
    }

    public WireResponse Derive(WalletKey key)
        => accounts.Find(key.CreateAccount(seed).ApiKey) is { } account ? Shown(account) : Error(400, VenueError.ApiKeyNotDerived);

    public WireResponse List(SandboxAccount account)
        => WireResponse.Json(
            JsonSerializer.SerializeToUtf8Bytes(new ApiKeyList(accounts.KeysOf(account.Address)), VenueJson.Plain.ApiKeyList));

    // Of two requests at the same time, one finds the key deleted.
    public WireResponse Delete(SandboxAccount account)
        => accounts.TryRemove(account) ? WireResponse.Json("\"OK\""u8.ToArray()) : Error(500, NotDeleted);

    private static WireResponse Shown(SandboxAccount account)
        => WireResponse.Json(JsonSerializer.SerializeToUtf8Bytes(
            new ApiKeyResult(account.ApiKey, account.Secret, account.Passphrase), VenueJson.Plain.ApiKeyResult));

    private static WireResponse Error(int status, string text) => WireResponse.From(SandboxResponse.Error(status, text));
}
