using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Clob.Spec;

/// <summary>Reads and writes an open enum. A value that the spec does not know survives; one of another JSON type cannot be read.</summary>
/// <typeparam name="TSelf">The enum.</typeparam>
/// <typeparam name="TValue">What it is on the wire: a string, a long or a decimal.</typeparam>
/// <remarks>
/// Public for the JSON of your own types, which hold such an enum and have a <see cref="JsonSerializerContext"/> of yours.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OpenEnumConverter<TSelf, TValue> : JsonConverter<TSelf>
    where TSelf : struct, IOpenValue<TSelf, TValue>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="typeToConvert">The enum.</param>
    /// <param name="options">The options.</param>
    /// <returns>The value, which the spec need not know.</returns>
    /// <exception cref="JsonException">The value is of another JSON type.</exception>
    public override TSelf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => TSelf.Create(
            typeof(TValue) == typeof(string) ? (TValue)(object)ReadText(ref reader)
                : typeof(TValue) == typeof(long) ? (TValue)(object)ReadLong(ref reader)
                : typeof(TValue) == typeof(decimal) ? (TValue)(object)ReadDecimal(ref reader)
                : throw NotOnTheWire());

    /// <summary>Writes a value as it came.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">The enum has no value, because it is a default.</exception>
    public override void Write(Utf8JsonWriter writer, TSelf value, JsonSerializerOptions options)
    {
        switch (value.HasValue ? value.Value : default(object))
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case null:
                writer.WriteStringValue(value.ToWireText());
                break;
            default:
                throw NotOnTheWire();
        }
    }

    private static string ReadText(ref Utf8JsonReader reader)
    {
        Expect(JsonTokenType.String, ref reader);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException($"A {typeof(TSelf).Name} has half a character in it.", exception);
        }
    }

    private static long ReadLong(ref Utf8JsonReader reader)
    {
        Expect(JsonTokenType.Number, ref reader);
        return reader.TryGetInt64(out var number)
            ? number
            : throw new JsonException($"A {typeof(TSelf).Name} is not a whole number of 64 bits.");
    }

    private static decimal ReadDecimal(ref Utf8JsonReader reader)
    {
        Expect(JsonTokenType.Number, ref reader);
        return reader.TryGetDecimal(out var number) ? number : throw new JsonException($"A {typeof(TSelf).Name} is too large a number.");
    }

    private static void Expect(JsonTokenType token, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"There is {reader.TokenType} in place of {token} of a {typeof(TSelf).Name}.");
        }
    }

    private static NotSupportedException NotOnTheWire() => new($"{typeof(TValue).Name} is not what an enum can be on the wire.");
}
