using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>Reads the descriptor of an operation.</summary>
internal static class OperationReader
{
    /// <summary>Returns the descriptor without the parts that the analyzer refuses.</summary>
    public static OperationModel Read(OperationSite site, string id, string name, SpecDocument document, AuthenticationTable table)
        => new(
            id,
            name,
            CSharpName.OfOperation(site.MethodEntry.Name),
            site.Path,
            SecurityReader.Of(site, document, table) ?? table.WhereUnclear,
            site.Operation[XWord.Idempotent] is SpecScalar { IsTrue: true },
            site.Operation[XWord.ByScope] is SpecScalar { IsTrue: true },
            RateLimits(site.Operation[XWord.RateLimits]),
            TokenCost(site.Operation[XWord.TokenCost]),
            new Documentation(site.Operation.Text("summary"), site.Operation.Text("description")),
            site.Operation["deprecated"] is SpecScalar { IsTrue: true },
            Parameters: default,
            Body: null,
            new ResultModel(ResultFormat.None, Value: null, default, default, Description: null),
            Failures: default,
            Paging: null);

    private static EquatableArray<RateLimitModel> RateLimits(SpecNode? node)
    {
        var limits = new List<RateLimitModel>();
        foreach (var item in ((node as SpecList)?.Items ?? []).OfType<SpecMap>())
        {
            if (item.WholeNumber("requests") is { } requests && item.WholeNumber("seconds") is { } seconds)
            {
                limits.Add(new RateLimitModel(requests, seconds));
            }
        }

        return new(limits);
    }

    private static TokenCostModel TokenCost(SpecNode? node)
        => node is SpecMap cost
            ? new TokenCostModel(cost.WholeNumber("request") ?? 0, cost.WholeNumber("submitted") ?? 0, cost.WholeNumber("canceled") ?? 0)
            : new TokenCostModel(0, 0, 0);
}
