using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary><c>clob keys list</c> and <c>delete</c>, and what <c>clob doctor</c> says of keys.</summary>
public sealed class KeyAccountTests : WalletTest
{
    private static readonly string[] Delete = ["keys", "delete", "--base-address", "https://clob.invalid"];

    [Fact]
    public async Task The_keys_of_the_account_are_listed()
    {
        var keys = await CreateAsync("main", "hedge");

        var text = await KeysAsync(World, "list", "--profile", "main");
        var json = await KeysAsync(World, "list", "--profile", "main", "--json");

        Assert.Equal(keys.Order(StringComparer.Ordinal), text.OutLines[..^1].Order(StringComparer.Ordinal));
        Assert.Equal(keys.Order(StringComparer.Ordinal), json.Ids("api_keys").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_that_is_refused_exits_with_3_and_prints_an_object()
    {
        var run = await RunAsync(Shell.With("CLOB_SECRET", "YW5vdGhlcg=="), "keys", "list", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, run.Json.GetProperty("api_keys").ValueKind);
        Assert.Contains("Try: clob doctor --base-address", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_not_there_exits_with_4()
    {
        FailOnAndOn(SandboxResponse.InternalServerError);

        Assert.Equal(4, (await RunAsync("keys", "list")).ExitCode);
    }

    [Fact]
    public async Task A_deleted_key_is_refused_and_its_profile_is_named_and_stays()
    {
        var keys = await CreateAsync("main", "hedge");

        var run = await KeysAsync(World, "delete", "--profile", "main");
        var after = await KeysAsync(World, "list", "--profile", "main");

        Assert.Equal((0, 3), (run.ExitCode, after.ExitCode));
        Assert.Contains($"The API key {keys[0]} is deleted.", run.OutLines);
        Assert.Contains(
            $"The profile main is useless now, and still holds secrets. Remove {Store.PathOf("main")}",
            run.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("hedge", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Store.PathOf("main")));
    }

    [Fact]
    public async Task The_profile_of_a_key_from_the_environment_is_named_as_well()
    {
        await CreateAsync("main");
        var profile = Store.Read("main");
        var shell = World
            .With("CLOB_ADDRESS", profile.Address!)
            .With("CLOB_API_KEY", profile.ApiKey!)
            .With("CLOB_SECRET", profile.Secret!)
            .With("CLOB_PASS_PHRASE", profile.Passphrase!);

        var run = await KeysAsync(shell, "delete", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("deleted", run.Json.GetProperty("outcome").GetString());
        Assert.Contains(Store.PathOf("main"), run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n\n", 1, false)]
    [InlineData("y\n", 4, true)]
    public async Task A_person_is_asked_before_a_key_is_deleted_elsewhere(string typed, int exitCode, bool isSent)
    {
        var person = new Shell { IsInputTerminal = true, ErrorColumns = 80, Input = typed }.As(SandboxAccount.CreateExample());

        var run = await person.RunAsync(Delete);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("Cancel its orders first (clob cancel-all)", run.Error, StringComparison.Ordinal);
        Assert.Equal(!isSent, run.Error.Contains("Nothing was sent.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_is_answered_with_no_leaves_an_object_where_one_was_asked_for()
    {
        var person = new Shell { IsInputTerminal = true, ErrorColumns = 80, Input = "n\n" }.As(SandboxAccount.CreateExample());

        var run = await person.RunAsync([.. Delete, "--json"]);

        Assert.Equal("refused", run.Json.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_person_who_says_yes_beforehand_is_not_asked()
    {
        var person = new Shell { IsInputTerminal = true, ErrorColumns = 80 }.As(SandboxAccount.CreateExample());

        var run = await person.RunAsync([.. Delete, "--yes"]);

        Assert.Equal(4, run.ExitCode);
        Assert.DoesNotContain("[y/N]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_without_a_response_is_unknown()
    {
        FailOnAndOn(SandboxResponse.InternalServerError);

        var run = await RunAsync("keys", "delete", "--json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("uncertain", run.Json.GetProperty("outcome").GetString());
        Assert.Contains("Whether the API key is deleted is unknown", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_that_is_refused_exits_with_3()
        => Assert.Equal(3, (await RunAsync(Shell.With("CLOB_SECRET", "YW5vdGhlcg=="), "keys", "delete")).ExitCode);

    [Fact]
    public async Task Doctor_says_which_keys_the_account_has()
    {
        var keys = await CreateAsync("main", "hedge");

        var run = await RunAsync(World, "doctor", "--profile", "hedge", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"the account has 2 API keys: {keys[1]}, {keys[0]}; the first one signs", Keys(run).GetProperty("found").GetString());
    }

    [Fact]
    public async Task Doctor_does_not_fail_where_keys_are_not_listed()
    {
        Venue.AddFault(SandboxFault.Parse("/auth/api-keys times=always status=500"));

        var run = await RunAsync("doctor", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("skipped", Keys(run).GetProperty("state").GetString());
        Assert.True(run.Json.GetProperty("ready").GetBoolean());
    }

    [Fact]
    public async Task Doctor_does_not_ask_for_keys_where_the_credentials_were_refused()
    {
        var run = await RunAsync(Shell.With("CLOB_SECRET", "YW5vdGhlcg=="), "doctor", "--json");

        Assert.Equal("skipped", Keys(run).GetProperty("state").GetString());
        Assert.DoesNotContain(Venue.Requests, request => request.Path.Contains("api-keys", StringComparison.Ordinal));
    }

    private static System.Text.Json.JsonElement Keys(CliRun run)
        => run.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("check").GetString() == "keys");

    /// <summary>Creates a key for each profile, and returns them.</summary>
    private async Task<List<string>> CreateAsync(params string[] profiles)
    {
        for (var nonce = 0; nonce < profiles.Length; nonce++)
        {
            var run = await KeysAsync(Wallet, "create", "--nonce", $"{nonce}", "--save", profiles[nonce]);
            Assert.Equal(0, run.ExitCode);
        }

        return [.. profiles.Select(name => Store.Read(name).ApiKey!)];
    }
}
