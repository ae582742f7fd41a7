using System.Text.Json;
using Clob.Interop.Tests.Node;
using Clob.Sandbox;

namespace Clob.Interop.Tests.OfficialClients;

/// <summary>An official TypeScript client of the venue, run by Node.js.</summary>
/// <param name="Version">Which package: <c>v1</c> is @polymarket/clob-client, <c>v2</c> is @polymarket/clob-client-v2.</param>
internal sealed record OfficialClient(string Version)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(60);

    /// <summary>Returns what a call returns, which for these clients is an error too.</summary>
    public async Task<JsonElement> CallAsync(
        Uri baseAddress, SandboxAccount account, string call, object? parameter = null, bool useServerTime = false)
    {
        await NpmPackages.EnsureAsync();
        var credentials = new { address = account.Address, key = account.ApiKey, secret = account.Secret, passphrase = account.Passphrase };
        string[] arguments =
        [
            "OfficialClients/call.mjs",
            Version,
            baseAddress.AbsoluteUri,
            JsonSerializer.Serialize(credentials),
            JsonSerializer.Serialize(useServerTime),
            call,
            .. parameter is null ? Array.Empty<string>() : [JsonSerializer.Serialize(parameter)],
        ];

        // The result is the last line: warnings of Node.js follow on the other stream, messages of the client come before.
        var node = (await FinishedProcess.RunAsync("node", arguments, ProjectFiles.SourceFolder, AtMost))!;
        var result = node.Output.Split('\n').LastOrDefault(line => line.StartsWith('{') || line.StartsWith('['));
        return node.ExitCode == 0 && result is not null
            ? JsonSerializer.Deserialize<JsonElement>(result)
            : throw new InvalidOperationException($"The official client ended with {node.ExitCode} and said: {node.Output}");
    }
}
