using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Clob.Transport;

/// <summary>What the body of a failure says, in whichever of the shapes that were seen it comes.</summary>
/// <param name="Body">What kind of body it is, as part of a sentence.</param>
/// <param name="Text">The venue's own words; null where the body has none.</param>
/// <param name="Code">The venue's code for programs; null where there is none.</param>
/// <param name="RetryAfter">The wait that the body asks for; null where it asks for none.</param>
internal readonly record struct VenueError(string Body, string? Text = null, string? Code = null, TimeSpan? RetryAfter = null)
{
    private const int LongestText = 500;

    public static VenueError Read(string text, string? contentType)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return new("an empty body");
        }

        if (trimmed[0] == '<' || IsType(contentType, "text/html"))
        {
            return new("an HTML page");
        }

        if (trimmed[0] is '{' or '[' || IsType(contentType, "application/json"))
        {
            return ReadJson(trimmed);
        }

        return new($"the text \"{Shortened(trimmed)}\"", trimmed);
    }

    private static VenueError ReadJson(string json)
    {
        if (TryRead(json, ClobJsonContext.Wire.ErrorResponse) is { Error: not null } error)
        {
            TimeSpan? wait = error.RetryAfterSeconds is { } seconds and >= 0 ? TimeSpan.FromSeconds(seconds) : null;
            return new($"the error \"{Shortened(error.Error)}\"", error.Error, error.Code, wait);
        }

        return OtherErrorText(json) is { } text
            ? new($"the error \"{Shortened(text)}\"", text)
            : new("JSON that is broken or not of a known shape");
    }

    /// <summary>Other members were seen in place of the documented one; the names of all of them begin with its name.</summary>
    private static string? OtherErrorText(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var member = document.RootElement.EnumerateObject().FirstOrDefault(member
                => member.Name.StartsWith(nameof(ErrorResponse.Error), StringComparison.OrdinalIgnoreCase)
                && member.Value.ValueKind == JsonValueKind.String);
            return member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half of a surrogate pair, which is JSON but no text.
            return null;
        }
    }

    private static string Shortened(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";

    private static T? TryRead<T>(string json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsType(string? contentType, string expected)
        => string.Equals(contentType, expected, StringComparison.OrdinalIgnoreCase);
}
