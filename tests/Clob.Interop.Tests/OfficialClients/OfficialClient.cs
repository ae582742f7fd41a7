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
    public Task<JsonElement> CallAsync(
        Uri baseAddress, SandboxAccount account, string call, object? parameter = null, bool useServerTime = false)
        => CallAsync(
            baseAddress,
            new { address = account.Address, key = account.ApiKey, secret = account.Secret, passphrase = account.Passphrase },
            call,
            parameter,
            useServerTime);

    /// <summary>Returns what a call returns that a wallet signs.</summary>
    /// <param name="baseAddress">The address of the venue.</param>
    /// <param name="privateKey">The wallet's key, which is a public test key.</param>
    /// <param name="call">The call.</param>
    /// <param name="nonce">Its nonce; null for none.</param>
    public Task<JsonElement> CallAsync(Uri baseAddress, string privateKey, string call, long? nonce = null)
        => CallAsync(baseAddress, new { privateKey }, call, nonce, useServerTime: false);

    /// <summary>Returns the signature that viem, the library of these clients, makes of typed data.</summary>
    public static async Task<string> SignTypedDataAsync(string privateKey, string typedData)
        => (await RunAsync(["OfficialClients/sign.mjs", privateKey, typedData])).GetString()!;

    private Task<JsonElement> CallAsync(Uri baseAddress, object credentials, string call, object? parameter, bool useServerTime)
        => RunAsync(
    [
        "OfficialClients/call.mjs",
        Version,
        baseAddress.AbsoluteUri,
        JsonSerializer.Serialize(credentials),
        JsonSerializer.Serialize(useServerTime),
        call,
        .. parameter is null ? Array.Empty<string>() : [JsonSerializer.Serialize(parameter)],
    ]);

    private static async Task<JsonElement> RunAsync(string[] arguments)
    {
        await NpmPackages.EnsureAsync();

        // The result is the last line: warnings of Node.js follow on the other stream, messages of the client come before.
        var node = (await FinishedProcess.RunAsync("node", arguments, ProjectFiles.SourceFolder, AtMost))!;
        var result = node.Output.Split('\n').LastOrDefault(line => line.StartsWith('{') || line.StartsWith('[') || line.StartsWith('"'));
        return node.ExitCode == 0 && result is not null
            ? JsonSerializer.Deserialize<JsonElement>(result)
            : throw new InvalidOperationException($"The official client ended with {node.ExitCode} and said: {node.Output}");
    }
}
