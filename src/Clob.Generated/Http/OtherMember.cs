using System.Text.Json;

namespace Clob.Http;

/// <summary>Reads a member beside those of a response. Names count in all their spellings: case, underscores and hyphens do not.</summary>
internal static class OtherMember
{
    private const string Status = "status";

    private static readonly string[] SuccessNames = ["success", "successful", "succeeded", "issuccess", "issuccessful", "ok", "isok"];

    private static readonly string[] ErrorBeginnings =
        ["err", "message", "msg", "detail", "title", "exception", "fault", "problem", "reason", "retryafter"];

    private static readonly string[] ErrorParts = ["error", "fail", "reject", "denied"];

    private static readonly string[] GoodWords = ["ok", "okay", "success", "successful", "succeeded", "done", "complete", "completed"];

    /// <summary>Reads the member whose name the reader is at, and leaves the reader at its value.</summary>
    public static MemberMeaning Read(ref Utf8JsonReader reader)
    {
        var name = Folded(Text(reader));
        reader.Read();
        if (!HasValue(reader) || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty))
        {
            return MemberMeaning.Well;
        }

        if (name.StartsWith(Status, StringComparison.Ordinal))
        {
            return IsNumber(reader, "200"u8) || IsGood(reader) ? MemberMeaning.Well : MemberMeaning.Error;
        }

        if (SuccessNames.Contains(name))
        {
            return reader.TokenType == JsonTokenType.True || IsNumber(reader, "1"u8) || IsGood(reader) || IsWord(reader, "true")
                ? MemberMeaning.Well
                : MemberMeaning.Error;
        }

        if (IsOfError(name))
        {
            return reader.TokenType == JsonTokenType.False || IsNumber(reader, "0"u8) ? MemberMeaning.Well : MemberMeaning.Error;
        }

        // No true: it may stand beside "halted".
        return IsGood(reader) ? MemberMeaning.Well : MemberMeaning.Unknown;
    }

    /// <summary>Returns whether it is neither null nor a list or map without anything in it. A null in a list is nothing.</summary>
    public static bool HasValue(Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.Null)
            {
            }
        }

        return reader.TokenType is not (JsonTokenType.Null or JsonTokenType.EndArray or JsonTokenType.EndObject);
    }

    private static bool IsOfError(string name)
        => name == "code"
            || Array.Exists(ErrorBeginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal))
            || Array.Exists(ErrorParts, part => name.Contains(part, StringComparison.Ordinal));

    private static bool IsNumber(Utf8JsonReader reader, ReadOnlySpan<byte> digits)
        => reader.TokenType == JsonTokenType.Number && reader.ValueSpan.SequenceEqual(digits);

    private static bool IsGood(Utf8JsonReader reader)
    {
        foreach (var word in GoodWords)
        {
            if (IsWord(reader, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(Utf8JsonReader reader, string word)
        => reader.TokenType == JsonTokenType.String && string.Equals(Text(reader), word, StringComparison.OrdinalIgnoreCase);

    private static string Folded(string name)
        => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Text(Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, and no text.
            return "";
        }
    }
}
