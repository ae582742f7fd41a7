using System.Text.RegularExpressions;
using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The spec is of OpenAPI 3.0 or 3.1. An earlier format has other words for most things.</summary>
internal sealed class VersionRule() : DocumentRule(StructureProblem.InvalidStructure)
{
    private const string Keyword = "openapi";
    private const string KeywordOfVersion2 = "swagger";
    private static readonly Regex Supported = new(@"^3\.[01]\.[0-9]+\z", RegexOptions.CultureInvariant);

    // At the root of version 2 only.
    private static readonly HashSet<string> WordsOfVersion2 = new(StringComparer.Ordinal)
    {
        KeywordOfVersion2, "basePath", "consumes", "definitions", "host", "parameters", "produces", "responses", "schemes",
        "securityDefinitions",
    };

    /// <summary>Returns whether a word of the root is one of version 2, in a spec that says that it is of that version.</summary>
    public static bool Reports(SpecEntry entry, SpecDocument document)
        => WordsOfVersion2.Contains(entry.Name) && document.Root.Find(KeywordOfVersion2) is not null;

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        if (document.Root.Find(KeywordOfVersion2) is { } swagger)
        {
            return [StructureProblem.At(
                swagger.Key.Position, "The spec is of version 2, 'swagger'. Convert it to OpenAPI 3.1, and write 'openapi: 3.1.0'")];
        }

        if (document.Root[Keyword] is not { } version)
        {
            return [StructureProblem.At(StructureProblem.Start(document), "The spec does not say its version. Write 'openapi: 3.1.0'")];
        }

        return version is SpecScalar { Text: { } text } && Supported.IsMatch(text)
            ? []
            : [StructureProblem.At(version.Position, "'openapi' is not a version 3.0.x or 3.1.x. Write 'openapi: 3.1.0'")];
    }
}
