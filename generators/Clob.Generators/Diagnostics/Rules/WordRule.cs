using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each map has the words that OpenAPI defines for it: any other would be ignored without a word.</summary>
internal sealed class WordRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    // Words of OpenAPI that nothing here reads.
    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["callbacks"] = "'callbacks' is not supported: this client sends requests, and receives none. Remove it",
        ["webhooks"] = "'webhooks' is not supported: this client sends requests, and receives none. Remove it",
        ["servers"] = "'servers' is not read here: all requests go to one base address. Remove it, or write the server at the root",
    };

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => OpenApiWalk.In(document).SelectMany(node => node.Map.Entries
            .Where(entry => !node.Kind.Words.Contains(entry.Name))
            .Where(entry => !entry.Name.StartsWith(XWord.Prefix, StringComparison.OrdinalIgnoreCase))
            .Where(entry => !(node.Kind == OpenApiObject.Root && VersionRule.Reports(entry, document)))
            .Select(entry => StructureProblem.At(entry.Key.Position, Message(entry.Name, node.Kind))));

    private static string Message(string word, OpenApiObject kind)
        => Unsupported.TryGetValue(word, out var message) ? message
            : kind == OpenApiObject.Reference ? $"'{word}' is ignored beside '$ref'. Write it where the reference leads"
            : kind == OpenApiObject.PathItem ? $"'{word}' is no method of HTTP{Suggestion.Of(word, kind.Words)}"
            : $"'{word}' is no word of {kind.Name}{Suggestion.Of(word, kind.Words)}";
}
