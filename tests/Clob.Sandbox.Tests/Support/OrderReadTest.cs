using System.Text.Json;

namespace Clob.Sandbox.Tests.Support;

/// <summary>A test that reads orders.</summary>
public abstract class OrderReadTest : SandboxTest
{
    protected static JsonElement Json(Reply reply)
    {
        Assert.Equal(200, reply.Status);
        return JsonDocument.Parse(reply.Body).RootElement;
    }

    protected static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    protected static List<JsonElement> Orders(JsonElement page) => [.. page.GetProperty("data").EnumerateArray()];

    protected static List<string> Ids(JsonElement page) => [.. Orders(page).Select(order => Text(order, "id"))];

    protected Task<Reply> GetSignedAsync(string path, string query = "", SandboxAccount? account = null)
        => SendAsync(new SignedRequest(account ?? Account, path, method: "GET") { Target = path + query });

    protected async Task<JsonElement> ReadAsync(string orderId) => Json(await GetSignedAsync($"/data/order/{orderId}"));

    protected async Task<JsonElement> ReadPageAsync(string query = "") => Json(await GetSignedAsync("/data/orders", query));

    protected async Task<List<string>> ReadOpenAsync() => Ids(await ReadPageAsync());

    /// <summary>Returns the ids of each page, up to the one whose cursor is the end.</summary>
    protected async Task<List<List<string>>> ReadPagesAsync(string query = "")
    {
        List<List<string>> pages = [];
        for (var cursor = "MA=="; cursor != "LTE=";)
        {
            var page = await ReadPageAsync($"?next_cursor={Uri.EscapeDataString(cursor)}{query}");
            pages.Add(Ids(page));
            Assert.NotEqual(cursor, cursor = Text(page, "next_cursor"));
        }

        return pages;
    }
}
