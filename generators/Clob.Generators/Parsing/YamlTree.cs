namespace Clob.Generators.Parsing;

/// <summary>The result of reading a text: its root (null where the text is empty), or why there is none.</summary>
internal sealed record YamlTree(SpecNode? Root, YamlFailure? Failure);
