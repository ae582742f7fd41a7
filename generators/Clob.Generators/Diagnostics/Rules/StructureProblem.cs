using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Creates the problem of a node that does not have the shape that OpenAPI gives it.</summary>
internal static class StructureProblem
{
    public static readonly DiagnosticDescriptor InvalidStructure = SpecDescriptor.Error(
        "CLOB0002",
        "The spec is not an OpenAPI file",
        "{0}",
        "Give this node the shape that OpenAPI asks for: 'paths' is a map of paths, a path is a map of methods, and so on.");

    public static SpecProblem NotA(string shape, SpecEntry entry) => At(entry.Key.Position, $"'{entry.Name}' is not a {shape}");

    public static SpecProblem At(SpecPosition position, string message) => new(InvalidStructure, position, message);
}
