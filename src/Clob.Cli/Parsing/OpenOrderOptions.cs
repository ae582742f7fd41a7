using System.CommandLine;
using System.CommandLine.Parsing;

namespace Clob.Cli.Parsing;

/// <summary>The options that select open orders.</summary>
internal sealed class OpenOrderOptions
{
    private readonly FilterOption _market = FilterOption.ForMarket();
    private readonly FilterOption _assetId = FilterOption.ForAsset();
    private readonly Option<string> _side = new("--side") { Description = "The side: buy or sell.", HelpName = "SIDE" };
    private readonly DecimalOption _priceAbove = new("--price-above", "Only orders with a higher price.", "PRICE");
    private readonly DecimalOption _priceBelow = new("--price-below", "Only orders with a lower price.", "PRICE");
    private readonly DurationOption _olderThan = new("--older-than", "Only orders of this age or more, such as 30s, 10m, 2h or 1d.");
    private readonly DecimalOption _minSize = new("--min-size", "Only orders of which at least so much is not filled.", "SIZE");
    private readonly DecimalOption _maxSize = new("--max-size", "Only orders of which at most so much is not filled.", "SIZE");

    public OpenOrderOptions()
    {
        _side.CompletionSources.Add("buy", "sell");
        _side.Validators.Add(result =>
        {
            if (SideOf(result.Tokens.Count > 0 ? result.Tokens[0].Value : "") is null)
            {
                result.AddError(
                    $"{_side.Name} is buy or sell, not '{OrderIdText.Shown(result.Tokens.Count > 0 ? result.Tokens[0].Value : "")}'.");
            }
        });
    }

    private IReadOnlyList<Option> All => [_market, _assetId, _side, _priceAbove, _priceBelow, _olderThan, _minSize, _maxSize];

    /// <summary>Puts the options first in a command.</summary>
    public void AddTo(Command command)
    {
        for (var at = 0; at < All.Count; at++)
        {
            command.Options.Insert(at, All[at]);
        }

        command.Validators.Add(result =>
        {
            if (_priceAbove.ValueIn(result) >= _priceBelow.ValueIn(result))
            {
                result.AddError($"No price is above {_priceAbove.Name} and below {_priceBelow.Name} as they are given.");
            }

            if (_minSize.ValueIn(result) > _maxSize.ValueIn(result))
            {
                result.AddError($"{_minSize.Name} is above {_maxSize.Name}.");
            }
        });
    }

    /// <summary>Returns whether one of the options is given.</summary>
    public bool IsAnyGiven(CommandResult result) => All.Any(option => result.GetResult(option) is not null);

    public OpenOrderFilter FilterOf(ParseResult parsed) => new()
    {
        Market = parsed.GetValue(_market),
        AssetId = parsed.GetValue(_assetId),
        Side = parsed.GetValue(_side) is { } side ? SideOf(side) : null,
        PriceAbove = parsed.GetValue(_priceAbove),
        PriceBelow = parsed.GetValue(_priceBelow),
        OlderThan = parsed.GetValue(_olderThan),
        MinRemainingSize = parsed.GetValue(_minSize),
        MaxRemainingSize = parsed.GetValue(_maxSize),
    };

    private static OrderSide? SideOf(string text)
        => text.Equals("buy", StringComparison.OrdinalIgnoreCase) ? OrderSide.Buy
            : text.Equals("sell", StringComparison.OrdinalIgnoreCase) ? OrderSide.Sell
            : null;
}
