using System.Text;

namespace Clob.Tests.Support;

/// <summary>A request as it reached the handler that stands for the network; a copy, so later changes do not show.</summary>
internal sealed record SentRequest(
    string Method,
    Uri Address,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    Version Version,
    HttpVersionPolicy VersionPolicy,
    HttpRequestMessage Message)
{
    public string BodyText => Encoding.UTF8.GetString(Body);

    public string Signature => Headers["POLY_SIGNATURE"];

    public string Timestamp => Headers["POLY_TIMESTAMP"];

    public static SentRequest Copy(HttpRequestMessage request)
    {
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, context: null, CancellationToken.None);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.ToArray() ?? []);
        return new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            body.ToArray(),
            request.Version,
            request.VersionPolicy,
            request);
    }
}
