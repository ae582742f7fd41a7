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
    public static SandboxDescription From(ClobSandbox sandbox)
    {
        var account = sandbox.Account;
        return new(
            sandbox.BaseAddress.ToString(),
            account.Address,
            account.ApiKey,
            account.Secret,
            account.Passphrase,
            [.. sandbox.OpenOrders.Select(SandboxOrderDescription.From)]);
    }
}
