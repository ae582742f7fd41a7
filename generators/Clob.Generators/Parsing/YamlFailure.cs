namespace Clob.Generators.Parsing;

/// <summary>Why a text is not YAML that the spec may be written in, and where.</summary>
internal sealed record YamlFailure(SpecPosition Position, string Reason);
