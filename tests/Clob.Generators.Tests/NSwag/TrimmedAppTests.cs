using System.Diagnostics;
using Clob.Sandbox;

namespace Clob.Generators.Tests.NSwag;

/// <summary>The library in an application that was trimmed to the bone. Publishing takes about twenty seconds.</summary>
public sealed class TrimmedAppTests
{
    [Fact]
    public async Task Publish_trimmedInFull_hasNoWarningAndTheAppCancels()
    {
        using var clone = new Clone("clone", "spec", "generators", "src/Clob.Generated", "tests/Clob.TrimmedApp");
        var app = clone.PathOf("app");

        var published = await DotNet.RunAsync(clone.Root, ["publish", "tests/Clob.TrimmedApp", "-c", "Release", "-o", app, "-nologo"]);

        Assert.True(published.ExitCode == 0, published.ToString());
        Assert.DoesNotContain("warning", published.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("canceled 1 2 0 2\nrefused 401 Unauthorized/Invalid api key\n", await RunAgainstSandboxAsync(app));
    }

    private static async Task<string> RunAgainstSandboxAsync(string app)
    {
        await using var server = await ClobSandbox.StartAsync();
        var account = server.Account;
        var orders = server.SeedOrders(5);
        string[] arguments =
        [
            server.BaseAddress.AbsoluteUri, account.Address, account.ApiKey, account.Secret, account.Passphrase,
            .. orders.Take(3).Select(order => order.Id),
        ];

        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(app, "Clob.TrimmedApp"), arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.ReplaceLineEndings("\n");
    }
}
