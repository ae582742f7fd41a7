using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each reference leads to something in this file.</summary>
internal sealed class ReferenceRule() : DocumentRule(UnresolvedReference)
{
    public static readonly DiagnosticDescriptor UnresolvedReference = SpecDescriptor.Error(
        "CLOB0011",
        "A reference leads nowhere",
        "The reference '{0}' leads to nothing in this file. Write one to what exists, such as '#/components/schemas/Name'",
        "Refer to what exists in this file, such as '#/components/schemas/Name'. "
        + "Other files are not read, and a chain of references must end.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SpecKeywordWalk.In(document)
            .Where(keyword => keyword.Name == SpecDocument.Reference && document.Resolve(keyword.Owner) is null)
            .Select(keyword => new SpecProblem(
                UnresolvedReference, keyword.Entry.Value.Position, (keyword.Entry.Value as SpecScalar)?.Value ?? ""));
}
