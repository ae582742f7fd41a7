namespace Clob.Tests.Support;

/// <summary>Copies a request as handlers do that send it more than once.</summary>
internal static class RequestCopy
{
    public static async Task<HttpRequestMessage> OfAsync(HttpRequestMessage request, bool withOptions)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri)
        {
            Content = request.Content is { } content ? new ByteArrayContent(await content.ReadAsByteArrayAsync()) : null,
        };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            Assert.True(copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values));
        }

        if (withOptions)
        {
            foreach (var (key, value) in request.Options)
            {
                ((IDictionary<string, object?>)copy.Options)[key] = value;
            }
        }

        return copy;
    }
}
