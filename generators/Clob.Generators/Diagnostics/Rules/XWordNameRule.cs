using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each x- word is one that spec/README.md defines.</summary>
internal sealed class XWordNameRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SpecKeywordWalk.In(document)
            .Where(keyword => keyword.Name.StartsWith(XWord.Prefix, StringComparison.OrdinalIgnoreCase) && !XWord.All.Contains(keyword.Name))
            .Select(keyword => new SpecProblem(
                SpecDescriptors.UnknownXWord, keyword.Entry.Key.Position, keyword.Name, Suggestion.Of(keyword.Name, XWord.All)));
}
