using System.CommandLine;
using System.CommandLine.Parsing;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;
using Clob.Spec;

namespace Clob.Cli.Commands;

/// <summary><c>clob cancel-market</c>.</summary>
internal sealed class CancelMarketCommand : VenueCommand
{
    private readonly FilterOption _market = FilterOption.ForMarket();
    private readonly FilterOption _assetId = FilterOption.ForAsset();

    public CancelMarketCommand(CliEnvironment environment)
        : base("cancel-market", "Cancel the open orders of a market, of a token, or of both together.", environment)
    {
        Options.Insert(0, _market);
        Options.Insert(1, _assetId);
        Validators.Add(RequireFilters);
    }

    protected override IReadOnlyList<string> Examples { get; } =
        ["clob cancel-market --market 0x5f…", "clob cancel-market --market 0x5f… --asset-id 7132…"];

    protected override async Task<CancelOutcome> CancelAsync(CancelTask task, CancellationToken cancellationToken)
        => new(await task.Canceler.CancelMarketAsync(RequestOf(task.Parsed), cancellationToken).ConfigureAwait(false));

    protected override async Task<CancelOutcome> CancelAndVerifyAsync(CancelTask task, CancellationToken cancellationToken)
        => CancelOutcome.Of(
            await task.Canceler.CancelMarketAndVerifyAsync(RequestOf(task.Parsed), options: null, task.Progress, cancellationToken)
                .ConfigureAwait(false));

    protected override string? Remark(ParseResult parsed, CancelOutcome outcome)
    {
        if (outcome.Report is not { Canceled.Count: 0, NotCanceled.Count: 0, RequestFailure: null, StoppedBecause: null })
        {
            return null;
        }

        const string Nothing = "No open order of this API key matched, so nothing was canceled.";
        return parsed.GetValue(_market) is { } market ? $"{Nothing} {MarketWidth.Hint(market)}" : $"{Nothing} Check the token id.";
    }

    private CancelMarketOrdersRequest RequestOf(ParseResult parsed)
        => new() { Market = parsed.GetValue(_market), AssetId = parsed.GetValue(_assetId) };

    private void RequireFilters(CommandResult result)
    {
        var given = new[] { _market, _assetId }.Count(option => result.GetResult(option) is not null);
        var least = ClobOperations.CancelMarketOrders.Limits.MinProperties;
        if (given < least)
        {
            result.AddError(
                $"{Name} takes at least {least} of {_market.Name} and {_assetId.Name}. "
                + "To cancel all open orders of this API key, use clob cancel-all.");
        }
    }
}
