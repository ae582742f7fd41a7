namespace Clob.Transport;

/// <summary>Tells handlers that others wrote, which may block, or ignore their token, from those of this library and of .NET.</summary>
internal static class ForeignHandlers
{
    /// <summary>Whether there is one in a chain of handlers.</summary>
    public static bool AreIn(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer && IsKnown(outer))
        {
            handler = outer.InnerHandler;
        }

        return handler is not (SocketsHttpHandler or HttpClientHandler);
    }

    private static bool IsKnown(DelegatingHandler handler)
        => handler.GetType().Assembly is var assembly
            && (assembly == typeof(ForeignHandlers).Assembly || assembly == typeof(IHttpClientFactory).Assembly);
}
