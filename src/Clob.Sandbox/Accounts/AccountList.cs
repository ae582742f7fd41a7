using System.Collections.Concurrent;

namespace Clob.Sandbox.Accounts;

/// <summary>The accounts of the venue, by API key.</summary>
internal sealed class AccountList
{
    private readonly ConcurrentDictionary<string, SandboxAccount> _accounts = new(StringComparer.Ordinal);

    public int Count => _accounts.Count;

    public SandboxAccount? Find(string apiKey) => _accounts.GetValueOrDefault(apiKey);

    public bool TryAdd(SandboxAccount account) => _accounts.TryAdd(account.ApiKey, account);
}
