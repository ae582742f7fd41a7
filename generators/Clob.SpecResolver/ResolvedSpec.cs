using System.Text.Json;
using Clob.Generators.Emit;
using Clob.Generators.Model;

namespace Clob.SpecResolver;

/// <summary>
/// Writes the model of a spec as an OpenAPI document for NSwag. What the templates print is in extensions of the document, of each
/// operation and of each schema; the rest is only as much as makes NSwag come to them.
/// </summary>
internal static class ResolvedSpec
{
    private const string Prefix = "x-";

    public static byte[] Write(SpecModel spec)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteStartObject("info");
            json.WriteString("title", "Resolved");
            json.WriteString("version", "1");
            json.WriteEndObject();
            Extensions(json, ResolvedClient.Of(spec));
            Paths(json, spec.Api);
            Types(json, spec.Api);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Paths(Utf8JsonWriter json, ApiModel api)
    {
        json.WriteStartObject("paths");
        foreach (var path in api.Operations.GroupBy(operation => operation.Path))
        {
            json.WriteStartObject(path.Key);
            foreach (var operation in path)
            {
                json.WriteStartObject(operation.Method.ToLowerInvariant());
                json.WriteString("operationId", operation.Name);
                json.WriteStartObject("responses");
                json.WriteStartObject("200");
                json.WriteString("description", "");
                json.WriteEndObject();
                json.WriteEndObject();
                Extensions(json, ResolvedOperation.Of(operation, api));
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Types(Utf8JsonWriter json, ApiModel api)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (var (name, members) in api.Records.Select(record => (record.Name, ResolvedType.Of(record)))
            .Concat(api.Enums.Select(one => (one.Name, ResolvedType.Of(one)))))
        {
            json.WriteStartObject(name);
            json.WriteString("type", "object");
            Extensions(json, members);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Extensions(Utf8JsonWriter json, ResolvedMap values)
    {
        foreach (var (name, value) in values)
        {
            json.WritePropertyName(Prefix + name);
            Value(json, value);
        }
    }

    private static void Value(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case ResolvedMap map:
                json.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    json.WritePropertyName(key);
                    Value(json, item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable<object> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Value(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A value of the type {value.GetType()} cannot be written.", nameof(value));
        }
    }
}
