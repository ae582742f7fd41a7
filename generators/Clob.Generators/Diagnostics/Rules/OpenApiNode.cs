using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A map of the spec that OpenAPI defines.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Map">The map.</param>
internal sealed record OpenApiNode(OpenApiObject Kind, SpecMap Map);
