namespace Clob.Generators.Parsing;

/// <summary>What came out of a text: its root (null where the text is empty), or why there is none.</summary>
internal sealed record YamlTree(SpecNode? Root, YamlFailure? Failure);
