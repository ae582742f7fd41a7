using Clob.Sandbox;

namespace Clob.Cli.Reporting;

/// <summary>An open order of the sandbox.</summary>
internal sealed record SandboxOrderDescription(string Id, string Market, string AssetId)
{
    public static SandboxOrderDescription From(SandboxOrder order) => new(order.Id, order.Market, order.AssetId);
}
