using Clob.Cli.Credentials;

namespace Clob.Cli.Reporting;

/// <summary>Writes what a user of a running sandbox needs, for people.</summary>
internal static class SandboxText
{
    private const int ShownOrders = 20;

    public static void Write(CliEnvironment environment, SandboxDescription sandbox)
    {
        environment.Out.WriteLine(string.Join(Environment.NewLine,
        [
            $"The sandbox listens on {sandbox.BaseAddress} until it is interrupted (Ctrl+C).",
            "",
            "Its credentials, to paste into another terminal:",
            "",
            $"export {CredentialVariables.Address}={sandbox.Address}",
            $"export {CredentialVariables.ApiKey}={sandbox.ApiKey}",
            $"export {CredentialVariables.Secret}={sandbox.Secret}",
            $"export {CredentialVariables.Passphrase}={sandbox.Passphrase}",
            "",
            "Then, for example:",
            "",
            $"clob cancel-all --base-address {sandbox.BaseAddress}",
            "",
            $"Open orders: {sandbox.Orders.Count}",
        ]));
        Listing.Write(environment, ["order", "market", "asset id"], [.. sandbox.Orders.Take(ShownOrders).Select(Row)]);
        if (sandbox.Orders.Count > ShownOrders)
        {
            environment.Out.WriteLine($"and {sandbox.Orders.Count - ShownOrders} more; with --json it prints all of them.");
        }
    }

    private static IReadOnlyList<Cell> Row(SandboxOrderDescription order) => [new(order.Id), new(order.Market), new(order.AssetId)];
}
