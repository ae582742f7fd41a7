namespace Clob.Sandbox.Exchanges;

/// <summary>The venue's last word on the status of an error, by words in its text. Source: public documentation of the errors.</summary>
internal static class ErrorStatus
{
    public static int Of(string text, int statusCode) => text switch
    {
        _ when Holds(text, "not found") => 404,
        _ when Holds(text, "unauthorized") => 401,
        _ when Holds(text, "context canceled") => 400,
        _ => statusCode,
    };

    private static bool Holds(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
