using System.Globalization;
using System.Text;
using System.Text.Json;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>A request as it came over the socket, with the second at which it came by the clock of the test.</summary>
internal sealed record ReceivedRequest(string Head, byte[] Body, long ReceivedAt)
{
    public string Method => Head.Split(' ')[0];

    public string Path => Head.Split(' ')[1];

    public string Signature => Header("POLY_SIGNATURE") ?? "";

    public long SignedAt => long.Parse(Header("POLY_TIMESTAMP") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>The ids that it names.</summary>
    public IReadOnlyList<string> OrderIds => Path switch
    {
        "/order" => [JsonSerializer.Deserialize<JsonElement>(Body).GetProperty("orderID").GetString()!],
        "/orders" => JsonSerializer.Deserialize<string[]>(Body)!,
        _ => [],
    };

    /// <summary>
    /// A signature is fresh where it is of the second in which it was sent, and right where the documentation's words give the same.
    /// </summary>
    public void AssertSignedWhenSent()
    {
        Assert.Equal(ReceivedAt, SignedAt);
        Assert.Equal(
            Header("POLY_NONCE") is null ? ReferenceSignature.Of(Example.Secret, SignedAt, Method, Path, Body) : ExampleWallet.Signature,
            Signature);
    }

    public string? Header(string name) => Head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .SingleOrDefault();

    /// <summary>The response of a venue that grants whatever it is asked for.</summary>
    public string Granted() => Path switch
    {
        "/time" => ReceivedAt.ToString(CultureInfo.InvariantCulture),
        "/auth/api-key" or "/auth/api-keys" => VenueCall.All.Single(call => call.Path == Path).GoodBody,
        "/auth/ban-status/closed-only" => """{"closed_only":false}""",
        _ => JsonSerializer.Serialize(new { canceled = OrderIds.Count > 0 ? OrderIds : ["0xall"], not_canceled = new { } }),
    };

    public static async Task<ReceivedRequest?> ReadAsync(Stream stream, TimeProvider clock, CancellationToken cancellationToken)
    {
        List<byte> bytes = [];
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                return null;
            }

            bytes.AddRange(buffer.AsSpan(0, read));
            var text = Encoding.Latin1.GetString([.. bytes]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var request = end < 0
                ? null
                : new ReceivedRequest(text[..end], [.. bytes.Skip(end + 4)], clock.GetUtcNow().ToUnixTimeSeconds());
            if (request is not null && request.Body.Length >= int.Parse(request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture))
            {
                return request;
            }
        }
    }
}
