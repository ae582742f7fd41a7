using Clob.Generators.Model;
using Clob.Generators.Parsing.Schemas;

namespace Clob.Generators.Parsing.Api;

/// <summary>Reads the parameters of an operation, required ones first, as C# wants them.</summary>
internal static class ParameterReader
{
    private static readonly Dictionary<string, string> Separators = new(StringComparer.Ordinal)
    {
        ["form"] = ",",
        ["spaceDelimited"] = " ",
        ["pipeDelimited"] = "|",
    };

    public static IReadOnlyList<ParameterModel> Read(OperationSite site, string operation, SpecDocument document, SchemaReader schemas)
    {
        var parameters = new List<ParameterModel>();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { [CSharpName.CancellationToken] = "the token" };
        foreach (var parameter in OperationParameter.Of(site, document))
        {
            // ParameterRule reports a place or a name that cannot be sent, and a parameter without a schema.
            var map = parameter.Map;
            if (Place(parameter.Place) is not { } place
                || map["schema"] is null
                || map["content"] is not null
                || IsNoHeader(place, parameter.Name))
            {
                continue;
            }

            var given = map[XWord.Name] as SpecScalar;
            var variable = given?.Value ?? CSharpName.OfVariable(parameter.Name);
            if (!CSharpName.IsCamel(variable) || variables.ContainsKey(variable))
            {
                schemas.Problems.Add(new ShapeProblem(
                    given?.Position ?? parameter.Position,
                    given is not null && !CSharpName.IsCamel(variable) ? $"'{variable}' is no name of a parameter."
                        : variables.TryGetValue(variable, out var other)
                            ? $"The parameter '{parameter.Name}' gives the name {variable}, which is the name of {other}."
                        : $"The parameter '{parameter.Name}' gives no name of C#.",
                    "Name it by x-name, in camel case."));
                continue;
            }

            variables.Add(variable, $"'{parameter.Name}'");
            var context = new TypeContext(
                operation, CSharpName.OfProperty(parameter.Name), $"the parameter `{parameter.Name}` of {operation}");
            var isRequired = place == ParameterPlace.Path || map["required"] is SpecScalar { IsTrue: true };
            var known = schemas.Problems.Count;
            var value = schemas.Read(map["schema"], context);

            // What is refused, or leads nowhere, is reported already.
            if (schemas.Problems.Count > known || document.Resolve(map["schema"]) is null || HasSlip(document.ResolveMap(map["schema"])))
            {
                continue;
            }

            if (value.IsNullable && (place == ParameterPlace.Path || map["required"] is SpecScalar { IsTrue: true }))
            {
                schemas.Refuse(
                    map["schema"]!,
                    $"The parameter '{parameter.Name}' is required, and may be null.",
                    "Leave null out, or make it optional.");
            }

            if (isRequired && value is { Kind: ValueKind.List, Limits.MinItems: null or 0 })
            {
                // An empty list would not be in the query at all.
                value = value with { Limits = value.Limits with { MinItems = 1 } };
            }

            parameters.Add(new ParameterModel(
                place,
                parameter.Name,
                variable,
                value,
                Separator(map, place, value, schemas, parameter),
                isRequired,
                Description(map, document.ResolveMap(map["schema"]))));
        }

        return [.. parameters.OrderBy(parameter => parameter.IsRequired ? 0 : 1)];
    }

    private static bool HasSlip(SpecMap? schema)
        => schema is not null && (SchemaTypes.Check(schema).Any() || SchemaFormats.Check(schema).Any());

    // C# has no way to mark a parameter as deprecated.
    private static string? Description(SpecMap parameter, SpecMap? schema)
    {
        var description = DefaultText.Append(parameter.Text("description") ?? schema?.Text("description"), schema);
        return parameter["deprecated"] is SpecScalar { IsTrue: true }
            ? $"{description?.TrimEnd()} It is deprecated.".TrimStart()
            : description;
    }

    private static bool IsNoHeader(ParameterPlace place, string name) => place == ParameterPlace.Header && name.Any(letter => letter > 127);

    private static ParameterPlace? Place(string place) => place switch
    {
        "path" => ParameterPlace.Path,
        "query" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        _ => null,
    };

    /// <summary>Returns what joins a list; notes what cannot be sent.</summary>
    private static string? Separator(
        SpecMap map, ParameterPlace place, ValueModel value, SchemaReader schemas, OperationParameter parameter)
    {
        var style = map.Text("style") ?? (place == ParameterPlace.Query ? "form" : "simple");
        var isList = value.Kind == ValueKind.List && value.Item!.IsScalar && !value.Item.IsNullable;
        if (!value.IsScalar && !isList)
        {
            schemas.Problems.Add(new ShapeProblem(
                (map["schema"] ?? map).Position,
                $"The parameter '{parameter.Name}' is neither one value nor a list of values.",
                "Give its schema a type such as string, or a list of such."));
            return null;
        }

        if (isList && place != ParameterPlace.Query)
        {
            schemas.Problems.Add(new ShapeProblem(
                (map["schema"] ?? map).Position,
                $"The parameter '{parameter.Name}' is a list, and not in the query.",
                "Describe it as a text."));
            return null;
        }

        // ParameterRule reports a style that is none, or that the place does not have.
        if (!isList && style is "spaceDelimited" or "pipeDelimited" && place == ParameterPlace.Query)
        {
            schemas.Problems.Add(new ShapeProblem(
                map["style"]!.Position,
                $"The parameter '{parameter.Name}' has the style {style}, and is not a list.",
                "Leave 'style' out, or make the schema a list."));
            return null;
        }

        var isRepeated = map["explode"] is SpecScalar explode ? explode.IsTrue : style == "form";
        return isList && !isRepeated && Separators.TryGetValue(style, out var separator) ? separator : null;
    }
}
