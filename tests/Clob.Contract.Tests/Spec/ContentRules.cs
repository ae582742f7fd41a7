using System.Text.Json;
using System.Text.Json.Nodes;
using Clob.Contract.Tests.Venue;

namespace Clob.Contract.Tests.Spec;

/// <summary>Holds bodies and single values to the schemas of the spec.</summary>
internal sealed class ContentRules(SpecDocument spec)
{
    private readonly SpecSchemas _schemas = new(spec);
    private readonly DeclaredMembers _members = new(spec);

    /// <summary>Holds a body to what is declared for its media type.</summary>
    public IEnumerable<string> Body(JsonNode? declared, Message message, string at)
    {
        if (message.MediaType is not { } mediaType)
        {
            return [$"{at} has a body and no content type"];
        }

        if (spec.Member(spec.Member(declared, "content"), mediaType) is not { } content)
        {
            return [$"content type {mediaType} of the {at} is not declared"];
        }

        var schema = content["schema"]!;
        if (mediaType != "application/json")
        {
            return _schemas.Violations(schema, JsonSerializer.SerializeToElement(message.Body), at);
        }

        try
        {
            var value = JsonDocument.Parse(message.Body).RootElement;
            return [.. _schemas.Violations(schema, value, at), .. _members.Undeclared(schema, JsonNode.Parse(message.Body), at)];
        }
        catch (JsonException exception)
        {
            return [$"{at} is not JSON: {exception.Message}"];
        }
    }

    /// <summary>Holds the text of a header or parameter to its schema: as text, or as the number or boolean that it spells.</summary>
    public IEnumerable<string> Value(JsonNode declared, string text, string at)
    {
        var schema = declared["schema"]!;
        var isText = spec.Member(schema, "type")?.GetValue<string>() is null or "string";
        return _schemas.Violations(schema, isText ? JsonSerializer.SerializeToElement(text) : Spelled(text), at);
    }

    private static JsonElement Spelled(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
