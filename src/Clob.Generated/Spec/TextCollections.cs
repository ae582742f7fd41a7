using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clob.Spec;

/// <summary>
/// How lists and maps of texts are read: order ids and reasons, by the thousand. The reader's own way with a collection
/// within an object takes 600 bytes for its bookkeeping, more than the texts of a small response.
/// </summary>
internal static class TextCollections
{
    /// <summary>Reads and writes a list of texts. A null in it is read as one: see <see cref="NullTolerance"/>.</summary>
    public sealed class ListConverter : JsonConverter<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Expect(JsonTokenType.StartArray, ref reader);
            var texts = new List<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                texts.Add(reader.GetString()!);
            }

            return texts.Count == 0 ? [] : texts;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var text in value)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>
    /// Reads and writes a map of texts. A null in it is read as one: see <see cref="NullTolerance"/>. A map that gives one key
    /// two different texts cannot be read: neither is known to be right.
    /// </summary>
    public sealed class MapConverter : JsonConverter<IReadOnlyDictionary<string, string>>
    {
        public override IReadOnlyDictionary<string, string> Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            Expect(JsonTokenType.StartObject, ref reader);
            Dictionary<string, string>? texts = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                Add(texts ??= [], name, reader.GetString());
            }

            return texts ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (name, text) in value)
            {
                writer.WriteString(name, text);
            }

            writer.WriteEndObject();
        }
    }

    private static void Add(Dictionary<string, string> texts, string name, string? text)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, name, out var isKnown);
        if (isKnown && (known ?? "") != (text ?? ""))
        {
            throw new JsonException("One key has two different texts.");
        }

        known = text;
    }

    private static void Expect(JsonTokenType token, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"There is {reader.TokenType} in place of {token}.");
        }
    }
}
