using Clob.Cli.Credentials;

namespace Clob.Cli.Reporting;

/// <summary>Writes whose orders follow, where there are several accounts.</summary>
internal static class AccountHeading
{
    public static void Write(CliEnvironment environment, Account account, bool isOneOfSeveral)
    {
        if (isOneOfSeveral)
        {
            environment.Out.WriteLine($"{account.Profile} ({account.Credentials.Address})");
        }
    }
}
