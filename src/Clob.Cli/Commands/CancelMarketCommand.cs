using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel-market</c>.</summary>
internal sealed class CancelMarketCommand : VenueCommand
{
    private readonly FilterOption _market = new("--market", "The market's condition id, 0x and 64 hex digits.");
    private readonly FilterOption _assetId = new("--asset-id", "The token id, a decimal number.");

    public CancelMarketCommand(CliEnvironment environment)
        : base("cancel-market", "Cancel the open orders of a market, of a token, or of both together.", environment)
    {
        Options.Insert(0, _market);
        Options.Insert(1, _assetId);
        Validators.Add(RequireFilters);
        SetAction((parsed, cancellationToken) => CancelAsync(
            parsed,
            (canceler, _, token) => canceler.CancelMarketAsync(parsed.GetValue(_market), parsed.GetValue(_assetId), token),
            cancellationToken));
    }

    protected override IReadOnlyList<string> Examples { get; } =
        ["clob cancel-market --market 0x5f…", "clob cancel-market --market 0x5f… --asset-id 7132…"];

    private void RequireFilters(CommandResult result)
    {
        var given = new[] { _market, _assetId }.Count(option => result.GetResult(option) is not null);
        var least = ClobOperations.CancelMarketOrders.Limits.MinProperties;
        if (given < least)
        {
            result.AddError(
                $"{Name} takes at least {least} of {_market.Name} and {_assetId.Name}. To cancel every open order, use clob cancel-all.");
        }
    }
}
