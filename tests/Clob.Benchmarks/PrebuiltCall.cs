using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Clob.Benchmarks;

/// <summary>
/// The baseline: the bare handler and a fresh message a call. Body, signature and header values are made once, and the
/// answer is read as bytes: what is measured is the wire, and the least that .NET does to it.
/// </summary>
internal sealed class PrebuiltCall : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker _invoker = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly Uri _address;
    private readonly byte[] _body;
    private readonly string _timestamp;
    private readonly string _signature;

    private PrebuiltCall(Uri address, byte[] body)
    {
        _address = address;
        _body = body;
        _timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] message = [.. Encoding.UTF8.GetBytes(_timestamp + "DELETE" + address.AbsolutePath), .. body];
        _signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(BenchmarkAccount.Secret), message))
            .Replace('+', '-').Replace('/', '_');
    }

    public static PrebuiltCall OfOrder(Uri venue, string orderId)
        => new(new Uri(venue, "/order"), Encoding.UTF8.GetBytes($$"""{"orderID":"{{orderId}}"}"""));

    public static PrebuiltCall OfOrders(Uri venue, string[] orderIds)
        => new(new Uri(venue, "/orders"), JsonSerializer.SerializeToUtf8Bytes(orderIds));

    public ReadOnlyMemory<byte> Body => _body;

    public Task SendAsync() => BytesAsync(CancellationToken.None);

    public async Task<byte[]> BytesAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, _address)
        {
            Content = new ByteArrayContent(_body) { Headers = { ContentType = Json } },
        };
        request.Headers.TryAddWithoutValidation("POLY_ADDRESS", BenchmarkAccount.Address);
        request.Headers.TryAddWithoutValidation("POLY_SIGNATURE", _signature);
        request.Headers.TryAddWithoutValidation("POLY_TIMESTAMP", _timestamp);
        request.Headers.TryAddWithoutValidation("POLY_API_KEY", BenchmarkAccount.ApiKey);
        request.Headers.TryAddWithoutValidation("POLY_PASSPHRASE", BenchmarkAccount.Passphrase);
        using var response = await _invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _invoker.Dispose();
}
