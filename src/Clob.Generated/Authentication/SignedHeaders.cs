namespace Clob.Authentication;

/// <summary>The headers of every way to authenticate, whichever signed a request.</summary>
internal static class SignedHeaders
{
    // A further way adds its names here.
    private static readonly string[] Names = [.. L2HeaderNames.All.Union(L1HeaderNames.All)];

    /// <summary>Takes the headers off a request, so that nothing above sees what was sent.</summary>
    public static void Remove(HttpRequestMessage request)
    {
        foreach (var name in Names)
        {
            request.Headers.Remove(name);
        }
    }

    /// <summary>Returns whether a request has any of the headers.</summary>
    public static bool AreOn(HttpRequestMessage request)
    {
        foreach (var name in Names)
        {
            if (request.Headers.NonValidated.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether a log must not show the value of a header.</summary>
    public static bool Has(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
