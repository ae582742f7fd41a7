using Clob.Sandbox;

namespace Clob.Cli.Reporting;

/// <summary>What a client needs to use a running sandbox; the object that <c>clob sandbox --json</c> prints.</summary>
internal sealed record SandboxDescription(
    string BaseAddress,
    string Address,
    string ApiKey,
    string Secret,
    string Passphrase,
    IReadOnlyList<SandboxOrderDescription> Orders)
{
    public static SandboxDescription Of(SandboxServer server)
    {
        var account = server.Venue.Account;
        return new(
            server.BaseAddress.ToString(),
            account.Address,
            account.ApiKey,
            account.Secret,
            account.Passphrase,
            [.. server.Venue.OpenOrders.Select(SandboxOrderDescription.Of)]);
    }
}
