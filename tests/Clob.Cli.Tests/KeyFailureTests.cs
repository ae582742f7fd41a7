using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary>What <c>clob keys</c> says where a key is not there, or may be.</summary>
public sealed class KeyFailureTests : WalletTest
{
    [Fact]
    public async Task A_key_that_exists_exits_with_1_and_is_derived_with_the_same_nonce()
    {
        await KeysAsync(Wallet, "create", "--nonce", "5");

        var run = await KeysAsync(Wallet, "create", "--nonce", "5");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Could not create api key", run.Error, StringComparison.Ordinal);
        Assert.Contains("clob keys derive --nonce 5", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_does_not_exist_exits_with_1_and_can_be_created()
    {
        var run = await KeysAsync(Wallet, "derive", "--nonce", "5", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("refused", run.Json.GetProperty("outcome").GetString());
        Assert.Contains("Could not derive api key!", run.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("clob keys create --nonce 5", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_that_leaves_it_open_exits_with_4_and_says_to_derive()
    {
        FailOnAndOn(SandboxResponse.InternalServerError);

        var run = await KeysAsync(Wallet, "create", "--nonce", "9", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("uncertain", run.Json.GetProperty("outcome").GetString());
        Assert.Contains(
            "Whether the API key was created is unknown. Derive it with the same nonce: clob keys derive --nonce 9",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"apiKey\":\"\",\"secret\":\"c2VjcmV0\",\"passphrase\":\"phrase\"}")]
    [InlineData("{\"apiKey\":\"key\",\"secret\":\"*\",\"passphrase\":\"phrase\"}")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public async Task A_response_that_is_no_key_exits_with_4_and_says_to_derive(string response)
    {
        RespondNext(response);

        var run = await KeysAsync(Wallet, "create", "--save", "main");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("clob keys derive --nonce 0", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Empty(Store.Names);
    }

    [Fact]
    public async Task A_venue_that_cannot_be_reached_exits_with_4_and_created_nothing()
    {
        var run = await Wallet.RunAsync("keys", "create", "--base-address", await RawVenue.GoneAsync());

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("Nothing was created.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interruption_of_a_request_that_was_sent_is_not_called_not_created()
    {
        using var interruption = new CancellationTokenSource();
        await using var venue = RawVenue.Silent(interruption.Cancel);

        var run = await (Wallet with { Interruption = interruption.Token }).RunAsync("keys", "create", "--base-address", venue.BaseAddress);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("Interrupted.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Whether the API key was created is unknown", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_signature_exits_with_3()
    {
        FailOnAndOn(SandboxResponse.Error(401, "Invalid L1 Request headers"));

        var run = await KeysAsync(Wallet, "derive");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("--chain-id", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_cannot_be_saved_after_all_exits_with_1_and_says_how_to_derive_the_key()
    {
        // The name is taken while the request is under way.
        var racing = Wallet with { Adjust = environment => environment with { Variable = name => Take(environment.Variable(name)) } };

        var run = await KeysAsync(racing, "create", "--nonce", "4", "--save", "main");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The profile main could not be saved", run.Error, StringComparison.Ordinal);
        Assert.Contains("The API key exists. To get it again: clob keys derive --nonce 4", run.Error, StringComparison.Ordinal);

        string? Take(string? value)
        {
            if (!Store.Names.Contains("main"))
            {
                Store.Save("main", new Credentials.Profile());
            }

            return value;
        }
    }

    [Fact]
    public async Task Output_that_cannot_be_printed_exits_with_1_and_says_how_to_derive_the_key()
    {
        using var full = new FullDisk();

        var run = await KeysAsync(Wallet with { Adjust = environment => environment with { Out = full } }, "create", "--show");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The API key exists. To get it again: clob keys derive --nonce 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_key_is_waited_for_until_the_venue_accepts_it()
    {
        var clock = new HastyClock();
        await using var slow = await ClobSandbox.StartAsync(
            new ClobSandboxOptions { NewKeyDelay = TimeSpan.FromSeconds(100), TimeProvider = clock });

        var run = await (Wallet with { TimeProvider = clock }).RunAsync("keys", "create", "--base-address", slow.BaseAddress.ToString());

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.InRange(clock.Waited.TotalSeconds, 99, 103);
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_in_time_is_saved_and_exits_with_4()
    {
        var clock = new HastyClock();
        await using var slow = await ClobSandbox.StartAsync(
            new ClobSandboxOptions { NewKeyDelay = TimeSpan.FromSeconds(100), TimeProvider = clock });

        var run = await (Wallet with { TimeProvider = clock }).RunAsync(
            "keys", "create", "--save", "main", "--wait", "20s", "--base-address", slow.BaseAddress.ToString());

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("The API key exists, and the venue did not accept it within 20 s", run.Error, StringComparison.Ordinal);
        Assert.Equal(["main"], Store.Names);
    }
}
