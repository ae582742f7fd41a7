using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clob.Sandbox.Tests;

/// <summary>
/// The venue's own TypeScript client, run by Node.js. It and its packages are installed, once, where the lock file says
/// something else than what is there.
/// </summary>
internal static class OfficialClient
{
    private static readonly TimeSpan s_installAtMost = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_callAtMost = TimeSpan.FromSeconds(60);

    private static readonly Lazy<Task> s_installed = new(InstallAsync);

    /// <summary>Where package.json is, and what it installs.</summary>
    public static string Folder { get; } = typeof(OfficialClient).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectFolder").Value!;

    /// <summary>What a call returns, which for this client is an error too.</summary>
    public static async Task<JsonElement> CallAsync(
        Uri baseAddress, SandboxAccount account, string call, object? parameter = null, bool useServerTime = false)
    {
        await s_installed.Value;
        var credentials = new { address = account.Address, key = account.ApiKey, secret = account.Secret, passphrase = account.Passphrase };
        string[] arguments =
        [
            "official-client.mjs",
            baseAddress.AbsoluteUri,
            JsonSerializer.Serialize(credentials),
            JsonSerializer.Serialize(useServerTime),
            call,
            .. parameter is null ? Array.Empty<string>() : [JsonSerializer.Serialize(parameter)],
        ];

        // The answer is the first line: warnings of Node.js may follow it.
        var node = await FinishedProcess.RunAsync("node", arguments, Folder, s_callAtMost);
        return node is { ExitCode: 0 }
            ? JsonSerializer.Deserialize<JsonElement>(node.Output.Split('\n')[0])
            : throw new InvalidOperationException(node is null
                ? "'node' was not found on the PATH: the official client needs Node.js 20 or newer."
                : $"The official client ended with {node.ExitCode} and said: {node.Output}");
    }

    private static async Task InstallAsync()
    {
        if (IsInstalled())
        {
            return;
        }

        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        var npm = await FinishedProcess.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments, Folder, s_installAtMost);
        if (npm is not { ExitCode: 0 })
        {
            var reason = npm is null ? "'npm' was not found on the PATH" : $"npm ended with {npm.ExitCode} and said: {npm.Output.Trim()}";
            throw new InvalidOperationException(
                $"The official client could not be installed: {reason}. Run 'npm ci' in tests/Clob.Sandbox.Tests to see why.");
        }
    }

    private static bool IsInstalled()
    {
        // npm writes this file last, so it is there only after an installation that came to its end.
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        return File.Exists(installed)
            && Checksums(Path.Combine(Folder, "package-lock.json")).SetEquals(Checksums(installed));
    }

    private static HashSet<string> Checksums(string lockFile) =>
    [
        .. JsonNode.Parse(File.ReadAllText(lockFile))!["packages"]!.AsObject()
            .Where(package => package.Key.Length > 0 && package.Value!["optional"] is null)
            .Select(package => $"{package.Key} {package.Value!["integrity"]}"),
    ];
}
