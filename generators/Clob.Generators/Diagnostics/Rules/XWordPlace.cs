using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A place of the spec where x- words are read.</summary>
/// <param name="Name">Its name in messages and in spec/README.md.</param>
/// <param name="IsOf">Returns whether a keyword is there.</param>
internal sealed record XWordPlace(string Name, Func<SpecKeyword, bool> IsOf)
{
    public static XWordPlace Root { get; } = new("the root", keyword => keyword.Path.Count == 0);

    public static XWordPlace Server { get; } =
        new("a server at the root", keyword => keyword.Path.Count == 1 && keyword.Path[0] == "servers");

    public static XWordPlace Operation { get; } = new("an operation", IsOfOperation);

    public static XWordPlace Named { get; } = new("a request body, a parameter, a schema or a property", IsOfNamed);

    public static XWordPlace Property { get; } = new("a property of a schema", keyword => keyword.Above(1) == "properties");

    public static XWordPlace List { get; } = new("a list", keyword => SchemaTypes.Read(keyword.Owner).Single == "array");

    // Under parameters, a list adds no key.
    private static bool IsOfNamed(SpecKeyword keyword)
        => keyword.Above(0) is "requestBody" or "parameters" or "schema" or "items" or "additionalProperties"
            || keyword.Above(1) is "requestBodies" or "parameters" or "schemas" or "properties";

    private static bool IsOfOperation(SpecKeyword keyword)
        => OperationWalk.Methods.Contains(keyword.Above(0))
            && ((keyword.Path.Count == 3 && keyword.Path[0] == "paths") || (keyword.Path.Count == 4 && keyword.Path[1] == "pathItems"));
}
