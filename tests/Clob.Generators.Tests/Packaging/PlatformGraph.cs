using System.Text.Json;
using Clob.Generators.Tests.NSwag;

namespace Clob.Generators.Tests.Packaging;

/// <summary>Which platforms take what another platform takes, as the SDK knows it: <c>linux-musl-x64</c> what <c>linux-x64</c> does.</summary>
internal static class PlatformGraph
{
    private static readonly Lazy<Dictionary<string, string[]>> Imports = new(Read);

    /// <summary>The platforms that the SDK knows, the abstract ones among them.</summary>
    public static IEnumerable<string> Platforms => Imports.Value.Keys;

    /// <summary>Returns which of these packages is installed on a platform: its own, or that of its nearest relative.</summary>
    public static string? NearestOf(IReadOnlyCollection<string> packages, string platform)
    {
        List<string> relatives = [platform];
        for (var next = 0; next < relatives.Count; next++)
        {
            if (packages.Contains(relatives[next]))
            {
                return relatives[next];
            }

            relatives.AddRange(Imports.Value[relatives[next]].Except(relatives));
        }

        return null;
    }

    private static Dictionary<string, string[]> Read()
    {
        // That of any SDK will do: a platform keeps its relatives.
        var sdk = Directory.GetDirectories(Path.Combine(DotNet.Root, "sdk"))
            .Order(StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, "PortableRuntimeIdentifierGraph.json"))
            .Last(File.Exists);
        using var graph = JsonDocument.Parse(File.ReadAllBytes(sdk));
        return graph.RootElement.GetProperty("runtimes").EnumerateObject().ToDictionary(
            platform => platform.Name,
            platform => platform.Value.TryGetProperty("#import", out var imports)
                ? imports.EnumerateArray().Select(import => import.GetString()!).ToArray()
                : []);
    }
}
