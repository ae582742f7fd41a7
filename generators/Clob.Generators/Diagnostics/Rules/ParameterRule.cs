using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each parameter is one that the client can send: in a place that it has, with a schema, and once.</summary>
internal sealed class ParameterRule(AuthenticationTable table) : DocumentRule(StructureProblem.InvalidStructure)
{
    private const string Place = "in";

    private static readonly Dictionary<string, string> OtherPlaces = new(StringComparer.Ordinal)
    {
        ["body"] = "'in: body' is of version 2. Write the body under 'requestBody' of the operation",
        ["formData"] = "'in: formData' is of version 2. Write the fields under 'requestBody' of the operation, as JSON",
        ["cookie"] =
            "'in: cookie' is not supported: the client sends no cookies. Write 'in: header' or 'in: query' where the venue reads one",
    };

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var (declared, lists) = (new List<SpecMap>(), new List<SpecList>());
        foreach (var node in OpenApiWalk.In(document))
        {
            if (node.Kind == OpenApiObject.Parameter && node.Map.Text("name") is not null && node.Map.Text(Place) is not null)
            {
                declared.Add(node.Map);
            }

            if (node.Kind == OpenApiObject.PathItem || node.Kind == OpenApiObject.Operation)
            {
                lists.AddRange(new[] { node.Map["parameters"] }.OfType<SpecList>());
            }
        }

        return [.. declared.SelectMany(Parameter), .. lists.SelectMany(list => Repeated(list, document))];
    }

    private static SpecProblem Problem(SpecNode node, string message) => StructureProblem.At(node.Position, message);

    private IEnumerable<SpecProblem> Parameter(SpecMap parameter)
    {
        var (name, place) = ((SpecScalar)parameter["name"]!, (SpecScalar)parameter[Place]!);
        if (ParameterStyle.Of(place.Value) is not { } styles)
        {
            return [Problem(place, OtherPlaces.TryGetValue(place.Value, out var message) ? message : Unknown(place.Value))];
        }

        return new[]
        {
            place.Value == "header" ? HeaderName.Problem(name.Value, table) is { } header ? Problem(name, header) : null : null,
            place.Value == "path" ? Required(parameter, name) : null,
            Schema(parameter, name),
            parameter["style"] is { } style && styles.Problem(style) is { } wrong ? Problem(style, wrong) : null,
            parameter["allowReserved"] is SpecScalar { IsTrue: true } reserved
                ? Problem(reserved, "'allowReserved' is not supported: each value is escaped. Remove it")
                : null,
        }.OfType<SpecProblem>();
    }

    private static string Unknown(string place)
        => $"'{place}' is no place of a parameter; write path, query or header{Suggestion.Of(place, ParameterStyle.Places)}";

    // A value that is neither true nor false is another rule's.
    private static SpecProblem? Required(SpecMap parameter, SpecScalar name) => parameter["required"] switch
    {
        null => Problem(name, $"The path parameter '{name.Value}' is not required. Write 'required: true'"),
        SpecScalar { IsBoolean: true, IsTrue: false } value
            => Problem(value, $"The path parameter '{name.Value}' is not required. Write 'required: true'"),
        _ => null,
    };

    private static SpecProblem? Schema(SpecMap parameter, SpecScalar name)
        => parameter.Find("content") is { } content
                ? Problem(content.Key, $"The parameter '{name.Value}' has a 'content', which is not supported. Write a 'schema' instead")
            : parameter["schema"] is null
                ? Problem(name, $"The parameter '{name.Value}' has no 'schema'. Write one, such as {{ type: string }}")
            : null;

    private static IEnumerable<SpecProblem> Repeated(SpecList list, SpecDocument document)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var item in list.Items)
        {
            if (document.ResolveMap(item) is { } map && map.Text("name") is { } name && map.Text(Place) is { } place
                && !seen.Add((place, place == "header" ? name.ToUpperInvariant() : name)))
            {
                yield return Problem(
                    ReferenceEquals(map, item) ? map["name"]! : item,
                    $"The {place} parameter '{name}' is in this list already. Write it once");
            }
        }
    }
}
