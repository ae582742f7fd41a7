using System.Text;
using Clob.Calls;

namespace Clob.Http;

/// <summary>What the body of a failure says of any shape.</summary>
/// <param name="Body">What kind of body it is, as part of a sentence.</param>
/// <param name="Text">The venue's own words; null where the body has none.</param>
/// <param name="Code">The venue's code for programs; null where there is none.</param>
/// <param name="RetryAfter">
/// The wait that the body asks for, from 0 to <see cref="Calls.RetryAfter.Longest"/>; null where it asks for none.
/// </param>
internal readonly record struct VenueError(string Body, string? Text = null, string? Code = null, TimeSpan? RetryAfter = null)
{
    private const string UnknownShape = "JSON that is broken or not of a known shape";
    private const int LongestText = 500;
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a body. Throws for none.</summary>
    /// <param name="text">The body as text.</param>
    /// <param name="contentType">Its media type; null where none was given.</param>
    public static VenueError Read(string text, string? contentType)
    {
        var trimmed = text.Trim().TrimStart(ByteOrderMark).TrimStart();
        if (trimmed.Length == 0)
        {
            return new("an empty body");
        }

        if (trimmed[0] == '<' || IsType(contentType, "text/html"))
        {
            return new("an HTML page");
        }

        if (trimmed[0] is '{' or '[' || IsJson(contentType))
        {
            return ReadJson(trimmed);
        }

        return new($"the text \"{Shortened(trimmed)}\"", trimmed);
    }

    private static VenueError ReadJson(string json)
    {
        var found = VenueErrorReader.Read(Encoding.UTF8.GetBytes(json));
        var body = found.Text is null ? UnknownShape
            : found.IsMember ? $"the error \"{Shortened(found.Text)}\""
            : $"{UnknownShape}, \"{Shortened(found.Text)}\"";
        return new(body, found.Text, found.Code, found.RetryAfter);
    }

    private static string Shortened(string text)
        => text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";

    // application/problem+json is one as well.
    private static bool IsJson(string? contentType)
        => IsType(contentType, "application/json") || contentType?.EndsWith("+json", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsType(string? contentType, string expected)
        => string.Equals(contentType, expected, StringComparison.OrdinalIgnoreCase);
}
