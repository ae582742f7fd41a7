using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each x- word is known: nothing reads any other.</summary>
internal sealed class XWordNameRule() : DocumentRule(UnknownXWord)
{
    public static readonly DiagnosticDescriptor UnknownXWord = SpecDescriptor.Error(
        "CLOB0016",
        "An x- word is not known",
        "'{0}' is not a word of this spec{1}",
        "Use one of the words that spec/README.md defines: nothing reads any other.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SpecKeywordWalk.In(document)
            .Where(keyword => keyword.Name.StartsWith(XWord.Prefix, StringComparison.OrdinalIgnoreCase))
            .Where(keyword => XWordTable.Find(keyword.Name) is null)
            .Select(keyword => new SpecProblem(
                UnknownXWord, keyword.Entry.Key.Position, keyword.Name, Suggestion.Of(keyword.Name, XWordTable.Names)));
}
