using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A node that does not have the shape that it needs, and why.</summary>
internal sealed record ShapeSlip(SpecPosition Position, string Message);
