using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clob.Http;

/// <summary>Tells a response from an object that can only be read as one, such as an error that came with a 200.</summary>
internal static class ResponseShape
{
    /// <summary>
    /// Returns whether the object is a response: it is empty, or a member of the response has a value, or a member of the response is
    /// there without a value and no other member tells of an error. For a call without ids, every other member has to be
    /// empty or to say that all is well: nothing else tells "nothing was open" from a failure.
    /// </summary>
    /// <param name="json">The object.</param>
    /// <param name="responseType">The members of the response.</param>
    /// <param name="isByScope">Whether the call names no ids.</param>
    public static bool Fits<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> responseType, bool isByScope)
    {
        var reader = new Utf8JsonReader(json);
        if (responseType.Kind != JsonTypeInfoKind.Object || !IsObject(ref reader))
        {
            return true;
        }

        var isEmpty = true;
        var isAnswer = false;
        var others = MemberMeaning.Well;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isEmpty = false;
            if (IsMember(ref reader, responseType))
            {
                reader.Read();
                if (OtherMember.HasValue(reader))
                {
                    return true;
                }

                isAnswer = true;
            }
            else if (OtherMember.Read(ref reader) is var other && other > others)
            {
                others = other;
            }

            reader.Skip();
        }

        return isEmpty || (isAnswer && others <= (isByScope ? MemberMeaning.Well : MemberMeaning.Unknown));
    }

    /// <summary>Returns whether the object has a member beside those of the response that tells of an error.</summary>
    public static bool HasError<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> responseType)
    {
        var reader = new Utf8JsonReader(json);
        if (!IsObject(ref reader))
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsMember(ref reader, responseType))
            {
                reader.Read();
            }
            else if (OtherMember.Read(ref reader) == MemberMeaning.Error)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>Returns whether a member of the response is anywhere in a body, up to where it can no longer be read.</summary>
    public static bool HasMember<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> responseType)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && IsMember(ref reader, responseType))
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // It breaks off.
        }

        return false;
    }

    private static bool IsObject(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.StartObject;

    private static bool IsMember<T>(ref Utf8JsonReader reader, JsonTypeInfo<T> responseType)
    {
        for (var property = 0; property < responseType.Properties.Count; property++)
        {
            if (reader.ValueTextEquals(responseType.Properties[property].Name))
            {
                return true;
            }
        }

        return false;
    }
}
