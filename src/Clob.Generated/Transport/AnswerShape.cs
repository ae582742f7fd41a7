using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clob.Transport;

/// <summary>Tells an answer from an object that only happens to be readable as one, such as an error that came with a 200.</summary>
internal static class AnswerShape
{
    /// <summary>Whether the object is empty, or has at least one member of the answer.</summary>
    public static bool Fits<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> answerType)
    {
        var reader = new Utf8JsonReader(json);
        if (answerType.Kind != JsonTypeInfoKind.Object || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return true;
        }

        var isEmpty = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            for (var property = 0; property < answerType.Properties.Count; property++)
            {
                if (reader.ValueTextEquals(answerType.Properties[property].Name))
                {
                    return true;
                }
            }

            reader.Skip();
        }

        return isEmpty;
    }
}
