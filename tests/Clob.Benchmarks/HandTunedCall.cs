using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Clob.Authentication;

namespace Clob.Benchmarks;

/// <summary>
/// The baseline: one cancel as somebody would write it who needs only that, by hand, on the bare handler. It shares
/// nothing with the library but the shape of the answer.
/// </summary>
internal sealed class HandTunedCall : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Uri _address;
    private readonly byte[] _secret;

    public HandTunedCall(Uri venue)
    {
        _address = new Uri(venue, "/order");
        _secret = Convert.FromBase64String(BenchmarkAccount.Secret);
    }

    public async Task<int> CancelAsync(string orderId)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"orderID":"{{orderId}}"}""");
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var prefix = Encoding.UTF8.GetBytes(timestamp + "DELETE/order");
        var message = new byte[prefix.Length + body.Length];
        prefix.CopyTo(message, 0);
        body.CopyTo(message, prefix.Length);

        using var request = new HttpRequestMessage(HttpMethod.Delete, _address)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = Json } },
        };
        request.Headers.TryAddWithoutValidation("POLY_ADDRESS", BenchmarkAccount.Address);
        request.Headers.TryAddWithoutValidation("POLY_SIGNATURE", Base64Url.EncodeToString(HMACSHA256.HashData(_secret, message)) + "=");
        request.Headers.TryAddWithoutValidation("POLY_TIMESTAMP", timestamp);
        request.Headers.TryAddWithoutValidation("POLY_API_KEY", BenchmarkAccount.ApiKey);
        request.Headers.TryAddWithoutValidation("POLY_PASSPHRASE", BenchmarkAccount.Passphrase);

        using var response = await _invoker.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        var answer = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("canceled").GetArrayLength();
    }

    public void Dispose() => _invoker.Dispose();
}
