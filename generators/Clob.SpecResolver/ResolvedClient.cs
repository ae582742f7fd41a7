using Clob.Generators.Emit;
using Clob.Generators.Model;

namespace Clob.SpecResolver;

/// <summary>What the templates need for the client as a whole: its documentation, and the types that it reads and writes as JSON.</summary>
internal static class ResolvedClient
{
    public static ResolvedMap Of(SpecModel spec) => new()
    {
        { "doc", DocComment.Lines(Text(spec.Documentation)) },
        { "jsonTypes", JsonTypes(spec.Api) },
    };

    private static string Text(Documentation documentation)
        => string.Join("\n\n", new[]
        {
            $"{documentation.Summary ?? "The venue"}: one method for each operation.",
            documentation.Description,
            "The interface grows with the spec. A method that an implementation does not have throws `NotSupportedException`, "
            + "so a new method breaks no implementation.",
        }.Where(part => !string.IsNullOrWhiteSpace(part)));

    // The JSON generator writes nothing for a context without a type.
    private static IEnumerable<object> JsonTypes(ApiModel api)
        => Types(api)
            .DefaultIfEmpty((CSharpType.Of(ValueModel.Any), CSharpType.Word(ValueModel.Any)))
            .Select(type => new ResolvedMap { { "typeName", type.Item1 }, { "name", type.Item2 } });

    private static IEnumerable<(string, string)> Types(ApiModel api)
        => api.Operations
            .SelectMany(operation => new[]
            {
                operation.Body is { } body ? (JsonType.Written(body), JsonType.WrittenWord(body)) : default,
                operation.Result is { Format: ResultFormat.Json, Value: { } value }
                    ? (CSharpType.Of(value), CSharpType.Word(value))
                    : default,
            })
            .Where(type => type != default)
            .Distinct();
}
