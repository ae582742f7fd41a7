namespace Clob.Http;

/// <summary>Tells handlers that others wrote, which may block or ignore their token, from those of this library and of .NET.</summary>
internal static class ForeignHandlers
{
    /// <summary>Returns whether a chain has a handler that wraps others, and so may do anything before it sends.</summary>
    public static bool AreAround(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer)
        {
            if (!IsKnown(outer))
            {
                return true;
            }

            handler = outer.InnerHandler;
        }

        return false;
    }

    private static bool IsKnown(DelegatingHandler handler)
        => handler.GetType().Assembly is var assembly
            && (assembly == typeof(ForeignHandlers).Assembly || assembly == typeof(IHttpClientFactory).Assembly);
}
