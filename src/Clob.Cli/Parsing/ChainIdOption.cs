using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Clob.Cli.Parsing;

/// <summary><c>--chain-id</c>: the chain for which the wallet signs.</summary>
internal sealed class ChainIdOption : Option<long>
{
    private static readonly long[] Known = [ClobChain.Polygon, ClobChain.Amoy];

    public ChainIdOption()
        : base("--chain-id")
    {
        Description = $"The chain that the wallet signs for: {ClobChain.Polygon} (Polygon) without it, or {ClobChain.Amoy} (Amoy).";
        HelpName = "ID";
        DefaultValueFactory = _ => ClobChain.Polygon;
        CustomParser = Parse;
        CompletionSources.Add(
            _ => Known.Select(id => new System.CommandLine.Completions.CompletionItem(id.ToString(CultureInfo.InvariantCulture))));
    }

    private long Parse(ArgumentResult result)
    {
        if (long.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Known.Contains(id))
        {
            return id;
        }

        result.AddError($"{Name} takes {string.Join(" or ", Known)}.");
        return ClobChain.Polygon;
    }
}
