using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Clob.Benchmarks;

/// <summary>
/// One cancel as somebody would write it who needs only that, by hand, on the bare handler: signed and read, and neither
/// checked nor retried nor reported. It shares nothing with the library but the shape of the answer.
/// </summary>
internal sealed class HandTunedCall : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Uri _order;
    private readonly Uri _orders;
    private readonly byte[] _secret;

    public HandTunedCall(Uri venue)
    {
        _order = new Uri(venue, "/order");
        _orders = new Uri(venue, "/orders");
        _secret = Convert.FromBase64String(BenchmarkAccount.Secret);
    }

    public Task<int> CancelAsync(string orderId) => SendAsync(_order, Encoding.UTF8.GetBytes($$"""{"orderID":"{{orderId}}"}"""));

    public Task<int> CancelAsync(IReadOnlyList<string> orderIds) => SendAsync(_orders, JsonSerializer.SerializeToUtf8Bytes(orderIds));

    public void Dispose() => _invoker.Dispose();

    private async Task<int> SendAsync(Uri address, byte[] body)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var prefix = Encoding.UTF8.GetBytes(timestamp + "DELETE" + address.AbsolutePath);
        var message = new byte[prefix.Length + body.Length];
        prefix.CopyTo(message, 0);
        body.CopyTo(message, prefix.Length);

        using var request = new HttpRequestMessage(HttpMethod.Delete, address)
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
}
