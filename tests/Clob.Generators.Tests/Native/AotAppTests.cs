using Clob.Sandbox;

namespace Clob.Generators.Tests.Native;

/// <summary>The library in an application that was compiled to native code.</summary>
[Collection(NativePrograms.Name)]
public sealed class AotAppTests(PublishedPrograms published)
{
    [Fact]
    public async Task An_application_is_published_native_without_a_warning_and_cancels()
    {
        var folder = await published.AppAsync();
        await using var venue = await ClobSandbox.StartAsync();
        var account = venue.Account;
        var ids = venue.SeedOrders(8).Select(order => order.Id).ToList();
        var rest = ids[5..].Order(StringComparer.Ordinal).ToList();
        List<string> canceled = [.. ids[3..5].Order(StringComparer.Ordinal)];
        List<string> already = [.. ids[..3].Order(StringComparer.Ordinal)];

        var run = await new ClobProgram(Path.Combine(folder, PublishedPrograms.FileName("Clob.AotApp"))).RunAsync(
            [venue.BaseAddress.AbsoluteUri, account.Address, account.ApiKey, account.Secret, account.Passphrase, .. ids[..5]]);

        string[] expected =
        [
            "canceled 1 2 0",
            "many: 1 sent, everything canceled: False",
            .. canceled.Select(id => $"{id} canceled"),
            $"0x{0:x64} NotFound: Order not found",
            .. already.Select(id => $"{id} AlreadyCanceled: Order already canceled"),
            "0 unaccounted, 0 uncertain, 0 refused",
            "all: 1 sent, everything canceled: True",
            .. rest.Select(id => $"{id} canceled"),
            "0 unaccounted, 0 uncertain, 0 refused",
            "canceled 0",
            "refused 401 Unauthorized/Invalid api key",
            "key of 0x2B5AD5c4795c026514f8317c7a215E218DcCD6cF: derived True, listed True, deleted",
            "0x037b3e328438c6398eeb366c820de696660bf12bc3b576baf7076cea12a1e1570ff86422f93613f838547c4f035f899bb346db1e18cf4169c6e01cdf81216ded1c",
            "True",
        ];
        Assert.Equal(new ProgramRun(0, string.Concat(expected.Select(line => line + Environment.NewLine)), ""), run);
        Assert.Empty(venue.OpenOrders);
    }
}
