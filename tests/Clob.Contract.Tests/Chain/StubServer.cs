using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Clob.Contract.Tests.Chain;

/// <summary>WireMock, which answers as the venue is documented to.</summary>
internal sealed partial class StubServer : IAsyncDisposable
{
    private readonly SupervisedProcess _process;
    private readonly HttpClient _admin;

    private StubServer(SupervisedProcess process)
    {
        _process = process;
        Address = new Uri($"http://127.0.0.1:{process.Ready.Groups["port"].Value}");
        _admin = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Address, "/__admin/") };
    }

    public Uri Address { get; }

    public static async Task<StubServer> StartAsync(string jar, string rootFolder) => new(await SupervisedProcess.StartAsync(
        RequiredProgram.Java.Name,
        ["-jar", jar, "--port", "0", "--bind-address", "127.0.0.1", "--root-dir", rootFolder],
        ReadyLine()));

    /// <summary>The names of all mappings that it has loaded.</summary>
    public async Task<IReadOnlyList<string>> MappingNamesAsync()
    {
        var answer = await _admin.GetFromJsonAsync<JsonObject>("mappings");
        return [.. answer!["mappings"]!.AsArray().Select(mapping => mapping!["name"]!.GetValue<string>())];
    }

    /// <summary>What it received since <see cref="ForgetRequestsAsync"/>.</summary>
    public async Task<IReadOnlyList<ReceivedRequest>> RequestsAsync()
    {
        var answer = await _admin.GetFromJsonAsync<JsonObject>("requests");
        return [.. answer!["requests"]!.AsArray().Select(request => ReceivedRequest.Read(request!))];
    }

    public async Task ForgetRequestsAsync()
    {
        using var response = await _admin.DeleteAsync("requests");
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Puts a mapping before all others for as long as something runs.</summary>
    public async Task AnsweringAsync(JsonObject mapping, Func<Task> run)
    {
        using var response = await _admin.PostAsJsonAsync("mappings", mapping);
        response.EnsureSuccessStatusCode();
        var added = await response.Content.ReadFromJsonAsync<JsonObject>();
        try
        {
            await run();
        }
        finally
        {
            using var removed = await _admin.DeleteAsync($"mappings/{added!["id"]!.GetValue<string>()}");
            removed.EnsureSuccessStatusCode();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        await _process.DisposeAsync();
    }

    [GeneratedRegex(@"^port:\s+(?<port>\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex ReadyLine();
}
