namespace Clob.Generators.Parsing.Schemas;

/// <summary>A part of the spec that has no C#, and what to write instead.</summary>
internal sealed record ShapeProblem(SpecPosition Position, string What, string Instead);
