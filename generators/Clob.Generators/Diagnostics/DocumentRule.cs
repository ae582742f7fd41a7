using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics;

/// <summary>A rule on a spec that could be read. It passes over what another rule reports.</summary>
internal abstract class DocumentRule(params DiagnosticDescriptor[] descriptors) : SpecRule(descriptors)
{
    public abstract IEnumerable<SpecProblem> Check(SpecDocument document);
}
