using System.Globalization;
using System.Text;
using Clob.Secrets;

namespace Clob.Authentication;

/// <summary>Level 2: the five headers of an API key, signed with its secret.</summary>
internal sealed class L2Authenticator(ApiCredentials credentials) : RequestAuthenticator
{
    private readonly L2Signer _signer = new(credentials);

    public override string TimestampHeader => L2HeaderNames.Timestamp;

    public override IReadOnlyList<string> Secrets { get; } = SecretsOf(credentials);

    public override void WarmUp() => _signer.Sign(unixSeconds: 0, method: "", path: "", body: []);

    protected override ValueTask<string> AddHeadersAsync(
        HttpRequestMessage request, long unixSeconds, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var signature = _signer.Sign(unixSeconds, request.Method.Method, path, body.Span);
        Add(request, L2HeaderNames.Address, credentials.Address);
        Add(request, L2HeaderNames.Signature, signature);
        Add(request, L2HeaderNames.Timestamp, unixSeconds.ToString(CultureInfo.InvariantCulture));
        Add(request, L2HeaderNames.ApiKey, credentials.ApiKey);
        Add(request, L2HeaderNames.Passphrase, credentials.Passphrase);
        return new(signature);
    }

    private static void Add(HttpRequestMessage request, string name, string value)
        => request.Headers.TryAddWithoutValidation(name, value);

    /// <summary>Returns what was given, and the secret in the forms in which it may come back. The address is not secret.</summary>
    private static List<string> SecretsOf(ApiCredentials credentials)
    {
        List<string> secrets =
        [
            credentials.Passphrase, credentials.ApiKey, Convert.ToBase64String(credentials.Secret), Convert.ToHexString(credentials.Secret),
        ];
        if (Ascii.IsValid(credentials.Secret) && Encoding.ASCII.GetString(credentials.Secret) is var raw && PrintableText.IsPrintable(raw))
        {
            secrets.Add(raw);
        }

        return secrets;
    }
}
