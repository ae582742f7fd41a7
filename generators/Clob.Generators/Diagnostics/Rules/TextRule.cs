using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A title, a summary and a description are texts: callers read them.</summary>
internal sealed class TextRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "description", "summary", "title" };

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SpecKeywordWalk.In(document)
            .Where(keyword => Words.Contains(keyword.Name) && keyword.Entry.Value is not SpecScalar)
            .Select(keyword => StructureProblem.At(keyword.Entry.Value.Position, $"'{keyword.Name}' is not a text. Write it in quotes"));
}
