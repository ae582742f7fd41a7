namespace Clob.Cli.Credentials;

/// <summary>An account that a command was asked to act for, as far as it can be read.</summary>
/// <param name="Profile">The name of its profile; null where the environment alone has it.</param>
/// <param name="Account">The account; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null where it can. It shows no secret.</param>
internal sealed record AccountReading(string? Profile, Account? Account, string? Problem)
{
    public static AccountReading Of(Account account) => new(account.Profile, account, Problem: null);
}
