using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A node that has not the shape that OpenAPI gives it.</summary>
internal static class StructureProblem
{
    public static SpecProblem NotA(string shape, SpecEntry entry) => At(entry.Key.Position, $"'{entry.Name}' is not a {shape}");

    public static SpecProblem At(SpecPosition position, string message) => new(SpecDescriptors.InvalidStructure, position, message);
}
