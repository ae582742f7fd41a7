using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics;

/// <summary>
/// Creates the descriptors of the rules. An error means that the code would be wrong or missing; a warning, that the code is right and
/// still not what the author of the spec meant.
/// </summary>
internal static class SpecDescriptor
{
    // The page with a section for each id: a path in the repository, which has no public address. To get one, put it here.
    private const string Page = "docs/diagnostics.md";

    private const string Category = "Clob.Spec";

    public static DiagnosticDescriptor Error(string id, string title, string message, string whatToDo)
        => Create(id, title, message, DiagnosticSeverity.Error, whatToDo);

    public static DiagnosticDescriptor Warning(string id, string title, string message, string whatToDo)
        => Create(id, title, message, DiagnosticSeverity.Warning, whatToDo);

    // An anchor of a heading in Markdown is in lower case.
    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, string whatToDo)
        => new(id, title, message, Category, severity, isEnabledByDefault: true, whatToDo, $"{Page}#{id.ToLowerInvariant()}");
}
