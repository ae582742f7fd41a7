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

    /// <summary>Returns the place of a problem that is about the whole spec: the first line that is no comment.</summary>
    public static SpecPosition Start(SpecDocument document)
        => document.Root.Entries.Count > 0 ? document.Root.Entries[0].Key.Position : document.Root.Position;

    public static SpecProblem NotA(string shape, SpecEntry entry) => At(entry.Key.Position, $"'{entry.Name}' is not a {shape}");

    public static SpecProblem At(SpecPosition position, string message) => new(InvalidStructure, position, message);
}
