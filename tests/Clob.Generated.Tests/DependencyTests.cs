using System.Text.Json;

namespace Clob.Tests;

/// <summary>What the library needs at run time, and what it brings to an application with that.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void The_closure_of_the_library_has_no_wallet_in_it()
    {
        // As it was restored. What has no assembly for run time, such as a generator, is not part of it.
        using var restored = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "src", "Clob.Generated", "obj", "project.assets.json")));
        var closure = restored.RootElement.GetProperty("targets").GetProperty("net10.0").EnumerateObject()
            .Where(package => package.Value.TryGetProperty("runtime", out _))
            .Select(package => package.Name.Split('/')[0])
            .ToList();

        Assert.Contains("Polly.Core", closure);
        Assert.DoesNotContain(
            closure, package => !package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && package != "Polly.Core");
    }
}
