using System.CommandLine;
using Clob.Orders;

namespace Clob.Cli.Parsing;

/// <summary>A filter of <c>clob cancel-market</c>. An empty value is wrong usage, so that it never widens the cancel.</summary>
internal sealed class FilterOption : Option<string>
{
    // The largest number of 256 bits.
    private const string LargestTokenId = "115792089237316195423570985008687907853269984665640564039457584007913129639935";

    private FilterOption(string name, string what, string shape, Func<string, bool> hasShape)
        : base(name)
    {
        Description = $"{what}: {shape}.";
        HelpName = "ID";
        Validators.Add(result =>
        {
            var value = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (string.IsNullOrWhiteSpace(value))
            {
                result.AddError(
                    $"{Name} is empty. Pass an id, or leave the option out; "
                    + "to cancel all open orders of this API key, use clob cancel-all.");
            }
            else if (!hasShape(value))
            {
                result.AddError($"{Name}: '{OrderIdText.Shown(value)}' is not {shape}. Pass the id, not a name or an address of a page.");
            }
        });
    }

    public static FilterOption ForMarket()
        => new("--market", "The market's condition id", MarketWidth.Description, value => HexText.CountDigits(value) is not null);

    public static FilterOption ForAsset() => new("--asset-id", "The token id", "a decimal number of up to 78 digits", IsTokenId);

    private static bool IsTokenId(string value)
        => value.All(char.IsAsciiDigit)
            && (value.Length < LargestTokenId.Length
                || (value.Length == LargestTokenId.Length && string.CompareOrdinal(value, LargestTokenId) <= 0));
}
