using System.Net;
using System.Text;

namespace Clob.Tests.Support;

/// <summary>Answers of the venue, and of what stands in front of it.</summary>
internal static class Answer
{
    public const string Empty = """{"canceled":[],"not_canceled":{}}""";

    public static HttpResponseMessage Ok(string json = Empty) => Of(200, json, "application/json");

    public static HttpResponseMessage Of(int status, string body, string? contentType)
        => Of(status, Encoding.UTF8.GetBytes(body), contentType);

    public static HttpResponseMessage Of(int status, byte[] body, string? contentType)
        => With(status, new ByteArrayContent(body), contentType);

    public static HttpResponseMessage Of(int status, Stream body, string? contentType = "application/json")
        => With(status, new StreamContent(body), contentType);

    public static HttpResponseMessage With(this HttpResponseMessage response, string header, string value)
    {
        Assert.True(response.Headers.TryAddWithoutValidation(header, value));
        return response;
    }

    private static HttpResponseMessage With(int status, HttpContent content, string? contentType)
    {
        if (contentType is not null)
        {
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", contentType));
        }

        return new HttpResponseMessage((HttpStatusCode)status) { Content = content };
    }
}
