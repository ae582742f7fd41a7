using Clob.Sandbox;

namespace Clob.Cli.Tests.World;

/// <summary>A test with a new sandbox. The output of each command is searched for secrets.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    protected ClobSandbox Venue { get; private set; } = null!;

    protected string BaseAddress => Venue.BaseAddress.ToString();

    internal Shell Shell { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        Venue = await ClobSandbox.StartAsync();
        Shell = Shell.As(Venue.Account);
    }

    public async ValueTask DisposeAsync() => await Venue.DisposeAsync();

    /// <summary>Runs a command on the sandbox.</summary>
    internal Task<CliRun> RunAsync(params string[] args) => RunAsync(Shell, args);

    internal async Task<CliRun> RunAsync(Shell shell, params string[] args)
    {
        var run = await shell.RunAsync([.. args, "--base-address", BaseAddress]);
        var signatures = Venue.Requests.Select(request => request.Headers.GetValueOrDefault("POLY_SIGNATURE")).OfType<string>();
        foreach (var secret in signatures.Append(Venue.Account.Secret).Append(Venue.Account.Passphrase))
        {
            Assert.DoesNotContain(secret, run.Out + run.Error, StringComparison.Ordinal);
        }

        return run;
    }

    /// <summary>Sets the response to the next requests, more of them than a test sends.</summary>
    protected void FailOnAndOn(SandboxResponse response)
    {
        for (var request = 0; request < 20; request++)
        {
            Venue.FailNext(response);
        }
    }

    /// <summary>Sets the body of the response to the next request, whichever it is.</summary>
    protected void RespondNext(string json) => Venue.FailNext(new SandboxResponse(200, "application/json", json));

    protected IReadOnlyList<string> Seed(int count) => [.. Venue.SeedOrders(count).Select(order => order.Id)];

    protected string SentBody() => System.Text.Encoding.UTF8.GetString(Assert.Single(Venue.Requests).Body.Span);
}
