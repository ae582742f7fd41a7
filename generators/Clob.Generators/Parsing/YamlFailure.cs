namespace Clob.Generators.Parsing;

/// <summary>Why a text is not YAML, or has YAML that a spec must not have, and where.</summary>
internal sealed record YamlFailure(SpecPosition Position, string Reason);
