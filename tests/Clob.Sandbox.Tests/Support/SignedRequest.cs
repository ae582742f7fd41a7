using System.Text;

namespace Clob.Sandbox.Tests.Support;

/// <summary>A request with the five headers; a test changes what it is about before it is sent.</summary>
public sealed class SignedRequest
{
    public const string Timestamp = "1720000000";

    public SignedRequest(SandboxAccount account, string path, string body = "", string timestamp = Timestamp, string method = "DELETE")
    {
        Method = method;
        Target = path;
        Body = body;
        Headers = new Dictionary<string, string>
        {
            ["POLY_ADDRESS"] = account.Address,
            ["POLY_SIGNATURE"] = Signature.Of(account, timestamp, method, path, body),
            ["POLY_TIMESTAMP"] = timestamp,
            ["POLY_API_KEY"] = account.ApiKey,
            ["POLY_PASSPHRASE"] = account.Passphrase,
        };
    }

    public string Method { get; }

    public string Target { get; set; }

    public string Body { get; set; }

    public Dictionary<string, string> Headers { get; }

    public HttpRequestMessage ToMessage(Uri baseAddress)
    {
        // As written: Uri would otherwise decode and shorten the path.
        var asWritten = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var message = new HttpRequestMessage(
            new HttpMethod(Method), new Uri(baseAddress.GetLeftPart(UriPartial.Authority) + Target, asWritten));
        if (Body.Length > 0)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        }

        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
