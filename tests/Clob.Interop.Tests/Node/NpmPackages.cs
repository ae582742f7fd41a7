using System.Text.Json.Nodes;

namespace Clob.Interop.Tests.Node;

/// <summary>The npm packages that package-lock.json pins, in the node_modules beside it.</summary>
internal sealed class NpmPackages(string folder)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task> Installed = new(() => new NpmPackages(ProjectFiles.SourceFolder).InstallAsync());

    public static string PrismProgram => Program("@stoplight", "prism-cli", "dist", "index.js");

    public static string SpectralProgram => Program("@stoplight", "spectral-cli", "dist", "index.js");

    /// <summary>Installs the packages of this project where they are not installed, once in a test run.</summary>
    public static async Task EnsureAsync()
    {
        await new NodeJs().EnsureAsync();
        await Installed.Value;
    }

    /// <summary>Whether what is installed is what the lock file says: each package, and no other.</summary>
    public bool AreInstalled()
    {
        // npm writes this file last, so it is there only after an installation that came to its end.
        var installedFile = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installedFile))
        {
            return false;
        }

        var locked = Packages(Path.Combine(folder, "package-lock.json"));
        var installed = Packages(installedFile);
        return installed.All(package => JsonNode.DeepEquals(package.Value, locked[package.Key]))
            && locked.All(package => package.Key.Length == 0 || installed.ContainsKey(package.Key) || IsOptional(package.Value));
    }

    public async Task InstallAsync()
    {
        if (AreInstalled())
        {
            return;
        }

        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        var npm = await FinishedProcess.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments, folder, AtMost);
        if (npm is not { ExitCode: 0 })
        {
            var reason = npm is null ? "'npm' was not found on the PATH" : $"npm ended with {npm.ExitCode} and said: {npm.Output.Trim()}";
            throw new InvalidOperationException(
                $"The npm packages of these tests could not be installed: {reason}. Run 'npm ci' in tests/Clob.Interop.Tests to see why.");
        }
    }

    private static string Program(params ReadOnlySpan<string> path) => Path.Combine([ProjectFiles.SourceFolder, "node_modules", .. path]);

    private static JsonObject Packages(string file) => JsonNode.Parse(File.ReadAllText(file))!["packages"]!.AsObject();

    private static bool IsOptional(JsonNode? package) => package?["optional"]?.GetValue<bool>() ?? false;
}
