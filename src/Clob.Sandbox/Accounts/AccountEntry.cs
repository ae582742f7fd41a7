namespace Clob.Sandbox.Accounts;

/// <summary>An account that the venue knows.</summary>
/// <param name="Account">The account.</param>
/// <param name="Number">Its place in the order in which accounts were added.</param>
/// <param name="UsableFrom">The time before which its key is refused; null where there is none.</param>
internal sealed record AccountEntry(SandboxAccount Account, int Number, DateTimeOffset? UsableFrom);
