namespace Clob.Calls;

/// <summary>The exceptions of the signing handler for a request that it does not send: by the exception alone nobody above could tell.</summary>
internal static class UnsentRequest
{
    private const string Key = "Clob.Unsent";

    /// <summary>Creates the exception.</summary>
    public static InvalidOperationException Exception(string message) => new(message) { Data = { [Key] = true } };

    /// <summary>Whether the exception says that nothing was sent.</summary>
    public static bool Is(Exception exception) => exception is InvalidOperationException && exception.Data.Contains(Key);
}
