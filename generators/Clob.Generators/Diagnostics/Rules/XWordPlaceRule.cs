using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each x- word stands where it is read, and those of which the spec has one, only once.</summary>
internal sealed class XWordPlaceRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keyword in SpecKeywordWalk.In(document))
        {
            if (Refusal(keyword) is { } refusal)
            {
                yield return new SpecProblem(SpecDescriptors.MisplacedXWord, keyword.Entry.Key.Position, keyword.Name, refusal);
            }
            else if (keyword.Name is XWord.RejectionKinds or XWord.ReasonWords && !seen.Add(keyword.Name))
            {
                yield return new SpecProblem(SpecDescriptors.MisplacedXWord, keyword.Entry.Key.Position, keyword.Name, "it stands in this spec already");
            }
        }
    }

    private static string? Refusal(SpecKeyword keyword) => keyword.Name switch
    {
        XWord.Idempotent or XWord.ByScope or XWord.RateLimits or XWord.TokenCost when !IsOfOperation(keyword) => "it belongs to an operation",
        XWord.Name when keyword.Above(0) != "requestBody" && keyword.Above(1) != "requestBodies" => "it belongs to a request body",
        XWord.Environment when keyword.Path.Count != 1 || keyword.Path[0] != "servers" => "it belongs to a server at the root",
        XWord.RateLimitTiers when keyword.Path.Count > 0 => "it belongs to the root",
        XWord.RejectionKinds or XWord.ReasonWords when keyword.Above(1) != "properties" => "it belongs to a property of a schema",
        XWord.Unbounded when !CSharpType.IsArray(keyword.Owner) => "it belongs to a list",
        _ => null,
    };

    private static bool IsOfOperation(SpecKeyword keyword)
        => OperationWalk.Methods.Contains(keyword.Above(0))
            && ((keyword.Path.Count == 3 && keyword.Path[0] == "paths") || (keyword.Path.Count == 4 && keyword.Path[1] == "pathItems"));
}
