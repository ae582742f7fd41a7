namespace Clob.Transport;

/// <summary>Joins the base address, with any prefix that it has, and the path of an operation.</summary>
internal static class RequestAddress
{
    // The path is escaped already and was signed as it is: it has to reach the wire without being tidied up.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Of(Uri? baseAddress, string path, string query)
    {
        if (baseAddress is null || !baseAddress.IsAbsoluteUri)
        {
            throw new InvalidOperationException(
                "The HttpClient has no BaseAddress, so there is nowhere to send the request. Set it to the address of the venue.");
        }

        var prefix = baseAddress.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(string.Concat(prefix, path, query), AsWritten);
    }
}
