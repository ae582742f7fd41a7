using Clob.Generators.Model;

namespace Clob.Generators.Parsing;

/// <summary>Reads the names of the headers of each way to authenticate from the <c>securitySchemes</c> of the spec.</summary>
internal static class AuthenticationReader
{
    public static EquatableArray<AuthenticationModel> Read(SpecDocument document, AuthenticationTable table)
        => new(table.Schemes.Select(scheme => new AuthenticationModel(
            scheme.Name, scheme.Summary, new(scheme.Headers.Select(header => Header(header, document)).OfType<HeaderModel>()))));

    private static HeaderModel? Header(AuthenticationHeader header, SpecDocument document)
        => Declaration(header, document) is { } map && map.Text("name") is { } name
            ? new HeaderModel(header.Name, name, map.Text("description"))
            : null;

    private static SpecMap? Declaration(AuthenticationHeader header, SpecDocument document)
        => document.ResolveMap(document.Components("securitySchemes").FirstOrDefault(component => component.Name == header.Scheme)?.Value);
}
