using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary><c>clob keys create</c> and <c>derive</c>.</summary>
public sealed class KeysTests : WalletTest
{
    [Fact]
    public async Task A_created_key_is_saved_as_a_profile_that_cancels()
    {
        var created = await KeysAsync(Wallet, "create", "--save", "main");
        var profile = Store.Read("main");
        var order = Venue.SeedOrders(1, Venue.FindAccount(profile.ApiKey!))[0].Id;
        var canceled = await World.RunAsync("cancel", order, "--profile", "main", "--json");

        Assert.Equal((0, ""), (created.ExitCode, created.Error));
        Assert.Contains($"  address  {Address}", created.OutLines);
        Assert.Contains($"  API key  {profile.ApiKey}", created.OutLines);
        Assert.Contains(Store.PathOf("main"), created.Out, StringComparison.Ordinal);
        AssertNoSecretIn(created, profile.ApiKey!);
        Assert.Equal(("0", Venue.BaseAddress), (profile.Nonce, profile.BaseAddress));
        Assert.Equal([order], canceled.Ids("canceled"));
    }

    [Fact]
    public async Task A_key_is_derived_with_the_nonce_that_created_it()
    {
        await KeysAsync(Wallet, "create", "--nonce", "7", "--save", "first");
        await KeysAsync(Wallet, "derive", "--nonce", "7", "--save", "again");

        var (first, again) = (Store.Read("first"), Store.Read("again"));
        Assert.Equal(
            (first.Address, first.ApiKey, first.Secret, first.Passphrase, "7"),
            (again.Address, again.ApiKey, again.Secret, again.Passphrase, again.Nonce));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("derive")]
    public async Task Without_save_and_show_nothing_secret_is_printed_and_it_says_how_to_get_the_rest(string command)
    {
        await CreateWhereDerivedAsync(command);

        var run = await KeysAsync(Wallet, command);

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(Store.Names);
        AssertNoSecretIn(run, (await AccountAsync(nonce: "0")).ApiKey);
        Assert.Contains($"clob keys derive --nonce 0 --base-address {BaseAddress} --save PROFILE", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create")]
    [InlineData("derive")]
    public async Task Show_prints_the_four_lines_that_set_the_variables_and_nothing_else_on_standard_output(string command)
    {
        await CreateWhereDerivedAsync(command);

        var run = await KeysAsync(Wallet, command, "--show");

        var account = await AccountAsync(nonce: "0");
        Assert.Equal(
            [
                $"export CLOB_ADDRESS='{Address}'",
                $"export CLOB_API_KEY='{account.ApiKey}'",
                $"export CLOB_SECRET='{account.Secret}'",
                $"export CLOB_PASS_PHRASE='{account.Passphrase}'",
                "",
            ],
            run.OutLines);
        Assert.DoesNotContain(account.Secret, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(account.Passphrase, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Json_has_secrets_with_show_alone(bool shows)
    {
        string[] args = ["create", "--nonce", "3", "--json"];

        var run = await KeysAsync(Wallet, shows ? [.. args, "--show"] : args);

        var account = await AccountAsync(nonce: "3");
        Assert.Equal(
            ["outcome", "address", "api_key", "nonce", "profile", "error", .. shows ? ["secret", "passphrase"] : Array.Empty<string>()],
            run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("created", run.Json.GetProperty("outcome").GetString());
        Assert.Equal((account.ApiKey, "3"), (run.Json.GetProperty("api_key").GetString(), run.Json.GetProperty("nonce").GetString()));
        Assert.Equal(
            shows,
            run.Out.Contains(account.Secret, StringComparison.Ordinal) && run.Out.Contains(account.Passphrase, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("0x", "\r\nsecond line\n")]
    [InlineData("  0x", "")]
    public async Task The_private_key_can_be_a_line_of_standard_input(string before, string after)
    {
        var run = await KeysAsync(World with { Input = before + PrivateKey + after }, "create");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_person_types_the_private_key_without_seeing_it()
    {
        using var typing = new HiddenTyping();
        var person = World with
        {
            Input = PrivateKey + "\n",
            IsInputTerminal = true,
            ErrorColumns = 80,
            Adjust = environment => environment with { HideTyping = typing.Begin },
        };

        var run = await KeysAsync(person, "create", "--save", "main");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Private key (it is not shown): ", run.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (typing.Begun, typing.Ended));
    }

    [Fact(Timeout = 60_000)]
    public async Task An_interrupted_question_shows_typing_again_and_sends_nothing()
    {
        using var interruption = new CancellationTokenSource();
        using var keyboard = new SilentReader(interruption.Cancel);
        using var typing = new HiddenTyping();
        var person = World with
        {
            IsInputTerminal = true,
            Interruption = interruption.Token,
            Adjust = environment => environment with { In = keyboard, HideTyping = typing.Begin },
        };

        var run = await KeysAsync(person, "create").WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, 1), (run.ExitCode, typing.Ended));
        Assert.Contains("Interrupted. Nothing was sent.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task A_terminal_that_cannot_hide_what_is_typed_is_not_asked()
    {
        var person = World with
        {
            Input = PrivateKey,
            IsInputTerminal = true,
            Adjust = environment => environment with { HideTyping = () => null },
        };

        var run = await KeysAsync(person, "create");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot hide", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("4646")]
    [InlineData("4646464646464646464646464646464646464646464646464646464646464646 4646")]
    [InlineData("zz46464646464646464646464646464646464646464646464646464646464646")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_private_key_is_wrong_usage_and_not_shown(string input)
    {
        var run = await KeysAsync(World with { Input = input }, "create");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("4646", run.Error, StringComparison.Ordinal);
        Assert.Contains("Try: clob keys create --help", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("keys", "create", "KEY")]
    [InlineData("keys", "create", "0xKEY")]
    [InlineData("keys", "derive", "--private-key", "KEY")]
    [InlineData("keys", "derive", "--private-key=0xKEY")]
    [InlineData("keys", "create", "--save", "KEY")]
    [InlineData("keys", "create", "--nonce", "KEY")]
    [InlineData("keys", "create", "--keystore", "0xKEY")]
    [InlineData("keys", "KEY", "create")]
    [InlineData("keys", "KEY")]
    [InlineData("key", "create", "KEY")]
    [InlineData("KEY", "keys", "create")]
    [InlineData("keys", "list", "KEY")]
    [InlineData("keys", "delete", " KEY ")]
    [InlineData("keys", "create", "KEYa")]
    public async Task A_private_key_among_the_arguments_is_refused_and_not_shown(params string[] args)
    {
        var run = await Wallet.RunAsync(
            [.. args.Select(argument => argument.Replace("KEY", PrivateKey, StringComparison.Ordinal)), "--base-address", BaseAddress]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("looks like a private key", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("4646", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("keys", "create", "abandon")]
    [InlineData("keys", "create", "46464646")]
    [InlineData("keys", "abandon", "ability")]
    public async Task An_argument_that_may_be_a_secret_is_not_shown(params string[] args)
    {
        var run = await Wallet.RunAsync([.. args, "--base-address", BaseAddress]);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(args[^1], run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task An_option_that_is_not_known_is_named_without_its_value()
    {
        var run = await Wallet.RunAsync("keys", "list", "--no-such", "value", "--base-address", BaseAddress);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'--no-such'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("value", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nonce", "-1")]
    [InlineData("--nonce", "0x1")]
    [InlineData("--nonce", "1.5")]
    [InlineData("--nonce", "115792089237316195423570985008687907853269984665640564039457584007913129639936")]
    [InlineData("--chain-id", "1")]
    [InlineData("--chain-id", "polygon")]
    [InlineData("--save", "a/b")]
    [InlineData("--wait", "0s")]
    [InlineData("--profile", "main")]
    public async Task An_option_out_of_bounds_is_wrong_usage(string option, string value)
    {
        var run = await KeysAsync(Wallet, "create", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task The_largest_nonce_is_sent()
    {
        const string Largest = "115792089237316195423570985008687907853269984665640564039457584007913129639935";

        var run = await KeysAsync(Wallet, "create", "--nonce", Largest, "--save", "main");

        Assert.Equal((0, Largest), (run.ExitCode, Store.Read("main").Nonce));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_before_anything_is_read_or_sent()
    {
        await KeysAsync(Wallet, "create", "--save", "main");
        var requests = Venue.Requests.Count;

        var run = await KeysAsync(World, "create", "--nonce", "1", "--save", "main");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is a profile main already", run.Error, StringComparison.Ordinal);
        Assert.Equal(requests, Venue.Requests.Count);
    }

    [Fact]
    public async Task The_chain_of_the_signature_can_be_chosen()
    {
        await using var amoy = await ClobSandbox.StartAsync(new ClobSandboxOptions { ChainId = 80002 });

        var wrong = await Wallet.RunAsync("keys", "create", "--base-address", amoy.BaseAddress.ToString());
        var right = await Wallet.RunAsync("keys", "create", "--base-address", amoy.BaseAddress.ToString(), "--chain-id", "80002");

        Assert.Equal((3, 0), (wrong.ExitCode, right.ExitCode));
        Assert.Contains("--chain-id", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("clob keys derive --nonce 0 --chain-id 80002 --base-address", right.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create")]
    [InlineData("derive")]
    [InlineData("list")]
    [InlineData("delete")]
    public async Task The_help_has_an_example_and_exit_codes_and_fits_a_terminal(string command)
    {
        var help = (await new Shell().RunAsync("keys", command, "--help")).Out;

        var details = help[help.IndexOf("Examples", StringComparison.Ordinal)..];
        Assert.Contains($"  clob keys {command}", details, StringComparison.Ordinal);
        Assert.Contains("Exit code", details, StringComparison.Ordinal);
        Assert.All(details.Split(Environment.NewLine), line => Assert.True(line.Length < 80, line));
        Assert.Equal(command is "create" or "derive", help.Contains("CLOB_PRIVATE_KEY", StringComparison.Ordinal));
    }

    private Task CreateWhereDerivedAsync(string command) => command == "derive" ? KeysAsync(Wallet, "create") : Task.CompletedTask;

    /// <summary>Returns the account that the wallet created with a nonce.</summary>
    private async Task<SandboxAccount> AccountAsync(string nonce)
    {
        await KeysAsync(Wallet, "derive", "--nonce", nonce, "--save", "check");
        return Venue.FindAccount(Store.Read("check").ApiKey!)!;
    }

    private void AssertNoSecretIn(CliRun run, string apiKey)
    {
        var account = Venue.FindAccount(apiKey)!;
        Assert.All(
            [account.Secret, account.Passphrase], secret => Assert.DoesNotContain(secret, run.Out + run.Error, StringComparison.Ordinal));
    }
}
