namespace Clob.Sandbox.Exchanges;

/// <summary>The status of an error, which words in its text can overrule. Source: public documentation of the errors.</summary>
internal static class ErrorStatus
{
    public static int For(string text, int statusCode) => text switch
    {
        _ when Contains(text, "not found") => 404,
        _ when Contains(text, "unauthorized") => 401,
        _ when Contains(text, "context canceled") => 400,
        _ => statusCode,
    };

    private static bool Contains(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
