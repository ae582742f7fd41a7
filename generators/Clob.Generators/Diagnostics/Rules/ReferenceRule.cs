using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each reference leads to something in this file.</summary>
internal sealed class ReferenceRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SpecKeywordWalk.In(document)
            .Where(keyword => keyword.Name == SpecDocument.Reference && document.Resolve(keyword.Owner) is null)
            .Select(keyword => new SpecProblem(
                SpecDescriptors.UnresolvedReference, keyword.Entry.Value.Position, (keyword.Entry.Value as SpecScalar)?.Value ?? ""));
}
