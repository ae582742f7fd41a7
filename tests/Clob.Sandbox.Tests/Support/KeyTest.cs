using System.Text.Json;

namespace Clob.Sandbox.Tests.Support;

/// <summary>A test of the endpoints of API keys.</summary>
public abstract class KeyTest : SandboxTest
{
    protected Task<Reply> CreateAsync(WalletRequest request) => SendAsync(request, "POST", "/auth/api-key");

    protected Task<Reply> DeriveAsync(WalletRequest request) => SendAsync(request, "GET", "/auth/derive-api-key");

    protected Task<Reply> ListAsync(SandboxAccount account) => SendAsync(new SignedRequest(account, "/auth/api-keys", method: "GET"));

    protected Task<Reply> DeleteAsync(SandboxAccount account) => SendAsync(new SignedRequest(account, "/auth/api-key"));

    /// <summary>Creates the key of a nonce, and returns its account.</summary>
    protected async Task<SandboxAccount> NewKeyAsync(string nonce)
    {
        var request = WalletRequest.OfNonce(nonce);
        return AccountOf(await CreateAsync(request), request);
    }

    protected static SandboxAccount AccountOf(Reply reply, WalletRequest request)
    {
        Assert.Equal(200, reply.Status);
        var key = JsonDocument.Parse(reply.Body).RootElement;
        string Text(string name) => key.GetProperty(name).GetString()!;
        return new SandboxAccount(request.Headers["POLY_ADDRESS"], Text("apiKey"), Text("secret"), Text("passphrase"));
    }

    protected static string[] Keys(Reply reply)
    {
        Assert.Equal(200, reply.Status);
        return [.. JsonDocument.Parse(reply.Body).RootElement.GetProperty("apiKeys").EnumerateArray().Select(key => key.GetString()!)];
    }

    private async Task<Reply> SendAsync(WalletRequest request, string method, string path)
    {
        using var client = new HttpClient();
        using var message = request.ToMessage(BaseAddress, method, path);
        using var response = await client.SendAsync(message);
        return await Reply.ReadAsync(response);
    }
}
