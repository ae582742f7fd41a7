using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics;

/// <summary>One thing that a spec has to fulfil, with the diagnostics that it reports.</summary>
internal abstract class SpecRule(params DiagnosticDescriptor[] descriptors)
{
    public IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = descriptors;
}
