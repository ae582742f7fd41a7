using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clob.Transport;

/// <summary>Tells an answer from an object that can only be read as one, such as an error that came with a 200.</summary>
internal static class AnswerShape
{
    private static readonly string[] ErrorNames =
        ["error", "errors", "error_msg", "errorMsg", "error_message", "errorMessage", "error_code", "errorCode", "message", "code", "detail", "title"];

    /// <summary>
    /// Returns whether the object is an answer: it is empty, or a member of the answer has a value, or a member of the answer is
    /// there without a value and no error stands beside it.
    /// </summary>
    public static bool Fits<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> answerType)
    {
        var reader = new Utf8JsonReader(json);
        if (answerType.Kind != JsonTypeInfoKind.Object || !IsObject(ref reader))
        {
            return true;
        }

        var isEmpty = true;
        var isAnswer = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            var isMember = IsMember(ref reader, answerType);
            reader.Read();
            if (isMember && HasValue(reader))
            {
                return true;
            }

            isAnswer |= isMember;
            reader.Skip();
        }

        return isEmpty || (isAnswer && !HasError(json));
    }

    /// <summary>Returns whether the object has a member that tells of an error.</summary>
    public static bool HasError(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!IsObject(ref reader))
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSuccess = reader.ValueTextEquals("success"u8);
            var isError = IsErrorName(ref reader);
            reader.Read();
            if (isSuccess ? reader.TokenType == JsonTokenType.False : isError && IsTold(reader))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool IsObject(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.StartObject;

    private static bool IsMember<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> answerType)
    {
        for (var property = 0; property < answerType.Properties.Count; property++)
        {
            if (reader.ValueTextEquals(answerType.Properties[property].Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsErrorName(ref Utf8JsonReader reader)
    {
        foreach (var name in ErrorNames)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is neither null nor a list or map without anything in it. A null in a list is nothing.</summary>
    private static bool HasValue(Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.Null)
            {
            }
        }

        return reader.TokenType is not (JsonTokenType.Null or JsonTokenType.EndArray or JsonTokenType.EndObject);
    }

    /// <summary>Whether it is a value that tells of an error: not false, not an empty text, and not the number 0.</summary>
    private static bool IsTold(Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.False => false,
        JsonTokenType.String => !reader.ValueSpan.IsEmpty,
        JsonTokenType.Number => !reader.ValueSpan.SequenceEqual("0"u8),
        _ => HasValue(reader),
    };
}
