using System.Diagnostics;
using System.Text.Json;

namespace Clob.Benchmarks;

/// <summary>A version of the venue's own TypeScript client, as the interop tests install it.</summary>
/// <param name="Version">What the script calls it: <c>v1</c> or <c>v2</c>.</param>
/// <param name="Package">Its npm package.</param>
internal sealed record OfficialClient(string Version, string Package)
{
    public static OfficialClient V1 { get; } = new("v1", "@polymarket/clob-client");

    public static OfficialClient V2 { get; } = new("v2", "@polymarket/clob-client-v2");

    /// <summary>Gets the credentials as the scripts read them.</summary>
    public static string Credentials { get; } = JsonSerializer.Serialize(new
    {
        address = BenchmarkAccount.Address,
        key = BenchmarkAccount.ApiKey,
        secret = BenchmarkAccount.Secret,
        passphrase = BenchmarkAccount.Passphrase,
    });

    private string Manifest => Path.Combine(ProjectFolder.Path, "..", "Clob.Interop.Tests", "node_modules", Package, "package.json");

    /// <summary>Returns whether the client is installed, and says how to install it where it is not.</summary>
    public bool IsInstalled(TextWriter output)
    {
        var isInstalled = File.Exists(Manifest);
        if (!isInstalled)
        {
            output.WriteLine($"{Package} is not installed. Run 'npm ci --ignore-scripts' in tests/Clob.Interop.Tests first.");
        }

        return isInstalled;
    }

    /// <summary>Returns the package with its version.</summary>
    public async Task<string> DescribeAsync()
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Manifest));
        return $"{Package} {manifest.RootElement.GetProperty("version").GetString()}";
    }

    public static async Task<string> NodeVersionAsync()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true })!;
        var version = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return version.Trim();
    }
}
