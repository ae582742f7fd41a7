using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>Reads the names of the headers of each way to authenticate from the <c>securitySchemes</c> of the spec.</summary>
internal static class AuthenticationReader
{
    /// <summary>Returns the ways that the library uses itself, or whose headers the spec declares.</summary>
    public static EquatableArray<AuthenticationModel> Read(SpecDocument document, AuthenticationTable table)
        => new(table.Schemes
            .Select(scheme => (
                Scheme: scheme, Headers: scheme.Headers.Select(header => Header(header, document)).OfType<HeaderModel>().ToArray()))
            .Where(way => way.Scheme == table.Default || way.Headers.Length == way.Scheme.Headers.Count)
            .Select(way => new AuthenticationModel(way.Scheme.Name, way.Scheme.Summary, new(way.Headers))));

    private static HeaderModel? Header(AuthenticationHeader header, SpecDocument document)
        => document.Components(SecurityHeader.Section).FirstOrDefault(component => IsFor(component, header, document)) is { } declaration
            ? new HeaderModel(header.Name, header.Header, document.ResolveMap(declaration.Value)?.Text("description"))
            : null;

    private static bool IsFor(SpecEntry component, AuthenticationHeader header, SpecDocument document)
        => header.Header.Equals(SecurityHeader.Of(component.Value, document), StringComparison.OrdinalIgnoreCase);
}
