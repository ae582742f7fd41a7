using System.Collections.Concurrent;

namespace Clob.Sandbox.Accounts;

/// <summary>The accounts of the venue, by API key.</summary>
/// <param name="clock">The venue's clock.</param>
/// <param name="newKeyDelay">How long a key that a wallet has created is refused.</param>
internal sealed class AccountList(TimeProvider clock, TimeSpan newKeyDelay)
{
    private readonly ConcurrentDictionary<string, AccountEntry> _accounts = new(StringComparer.Ordinal);
    private int _number;

    public SandboxAccount? Find(string apiKey) => _accounts.GetValueOrDefault(apiKey)?.Account;

    /// <summary>Returns the account of a key that is not refused for being new.</summary>
    public SandboxAccount? FindUsable(string apiKey)
        => _accounts.GetValueOrDefault(apiKey) is { } entry && (entry.UsableFrom is not { } from || from <= clock.GetUtcNow())
            ? entry.Account
            : null;

    /// <summary>Returns the API keys of an address, in the order in which they were added.</summary>
    public IReadOnlyList<string> KeysOf(string address) =>
    [
        .. _accounts.Values
            .Where(entry => entry.Account.Address.Equals(address, StringComparison.OrdinalIgnoreCase))
            .OrderBy(entry => entry.Number)
            .Select(entry => entry.Account.ApiKey),
    ];

    public bool TryAdd(SandboxAccount account) => TryAdd(account, usableFrom: null);

    /// <summary>Adds the account of a key that a wallet creates.</summary>
    public bool TryAddNew(SandboxAccount account) => TryAdd(account, newKeyDelay > TimeSpan.Zero ? clock.GetUtcNow() + newKeyDelay : null);

    public bool TryRemove(SandboxAccount account) => _accounts.TryRemove(account.ApiKey, out _);

    private bool TryAdd(SandboxAccount account, DateTimeOffset? usableFrom)
        => _accounts.TryAdd(account.ApiKey, new AccountEntry(account, Interlocked.Increment(ref _number), usableFrom));
}
