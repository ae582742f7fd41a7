using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics;

/// <summary>A mistake of the spec, and its place.</summary>
internal sealed record SpecProblem(DiagnosticDescriptor Descriptor, SpecPosition Position, params string[] Arguments);
