using System.Text.Json;

namespace Clob.Sandbox.Tests.Support;

/// <summary>What came back, read to the end.</summary>
public sealed record Reply(int Status, string? ContentType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string[] Canceled => [.. Root.GetProperty("canceled").EnumerateArray().Select(id => id.GetString()!)];

    public Dictionary<string, string> NotCanceled
        => Root.GetProperty("not_canceled").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);

    public string Error => Root.GetProperty("error").GetString()!;

    private JsonElement Root => JsonDocument.Parse(Body).RootElement;

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.ToString(),
        await response.Content.ReadAsStringAsync(),
        response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));

    public void AssertRefused(int status, string error)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/json", ContentType);
        Assert.Equal(error, Error);
    }
}
