using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A node that has not the shape that is needed there.</summary>
internal sealed record ShapeSlip(SpecPosition Position, string Message);
