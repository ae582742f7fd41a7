using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The value of each x- word has its shape.</summary>
internal sealed class XWordValueRule() : DocumentRule(InvalidXWordValue)
{
    public static readonly DiagnosticDescriptor InvalidXWordValue = SpecDescriptor.Error(
        "CLOB0017",
        "The value of an x- word has the wrong shape",
        "{0}: {1}",
        "Give it the shape that spec/README.md describes for this word.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SpecKeywordWalk.In(document).SelectMany(keyword => (XWordTable.Find(keyword.Name)?.Slips(keyword.Entry.Value) ?? [])
            .Select(slip => new SpecProblem(InvalidXWordValue, slip.Position, keyword.Name, slip.Message)));
}
