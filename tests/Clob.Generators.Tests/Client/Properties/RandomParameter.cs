using System.Text.Json.Nodes;

namespace Clob.Generators.Tests.Client.Properties;

/// <summary>A parameter of a random operation.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Variable">Its name in C#.</param>
/// <param name="Place">Where it is sent.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="IsRequired">Whether the spec asks for it.</param>
/// <param name="Style">How a list is sent: its style, and whether it explodes; null for one value.</param>
internal sealed record RandomParameter(
    string Name, string Variable, string Place, RandomShape Shape, bool IsRequired, (string Style, bool? Explode)? Style)
{
    public JsonObject Spec()
    {
        var spec = new JsonObject { ["name"] = Name, ["in"] = Place, ["required"] = IsRequired, ["schema"] = Schema() };
        if (Style is { } style)
        {
            spec["style"] = style.Style;
            if (style.Explode is { } explode)
            {
                spec["explode"] = explode;
            }
        }

        return spec;
    }

    public JsonNode Value(Random random)
        => Style is null
            ? Shape.Value(random)!
            : new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Shape.Value(random))]);

    /// <summary>Returns the parts of the query that carry a value, from the words of OpenAPI alone.</summary>
    public IEnumerable<string> InQuery(JsonNode value)
    {
        if (Style is not { } style)
        {
            return [$"{Name}={Uri.EscapeDataString(Text(value))}"];
        }

        var items = value.AsArray().Select(item => Uri.EscapeDataString(Text(item!))).ToArray();
        return style.Explode ?? style.Style == "form"
            ? items.Select(item => $"{Name}={item}")
            : [$"{Name}={string.Join(style.Style switch { "spaceDelimited" => "%20", "pipeDelimited" => "%7C", _ => "," }, items)}"];
    }

    /// <summary>Returns a value as a text: what JSON writes, without quotes.</summary>
    public static string Text(JsonNode value)
        => value.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private JsonNode Schema()
        => Style is null ? Shape.Schema.DeepClone() : new JsonObject { ["type"] = "array", ["items"] = Shape.Schema.DeepClone() };
}
