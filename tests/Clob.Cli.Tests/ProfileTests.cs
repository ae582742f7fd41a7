using System.Runtime.Versioning;
using System.Text.Json;
using Clob.Cli.Credentials;
using Clob.Cli.Tests.World;
using Clob.Sandbox;

namespace Clob.Cli.Tests;

/// <summary><c>--profile</c>: API keys that are kept in files.</summary>
public sealed class ProfileTests : SandboxTest, IDisposable
{
    private readonly DirectoryInfo _configuration = Directory.CreateTempSubdirectory("clob-profiles-");

    private Shell World => new() { ConfigurationFolder = _configuration.FullName };

    private ProfileStore Store => new(_configuration.FullName);

    public void Dispose() => _configuration.Delete(recursive: true);

    [Fact]
    public async Task A_cancel_acts_for_the_profile()
    {
        Save("main", Venue.Account);
        var id = Seed(1)[0];

        var run = await RunAsync(World, "cancel", id, "--profile", "main", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([id], run.Ids("canceled"));
    }

    [Fact]
    public async Task Several_accounts_are_canceled_at_the_same_time_and_reported_together()
    {
        var other = Venue.AddAccount();
        Save("main", Venue.Account);
        Save("hedge", other);
        var ids = (Main: Seed(2), Hedge: Venue.SeedOrders(1, other)[0].Id);

        var run = await RunAsync(World, "cancel-all", "--profile", "main", "--profile", "hedge", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([.. ids.Main, ids.Hedge], run.Ids("canceled"));
        var profiles = run.Json.GetProperty("profiles");
        Assert.Equal(["main", "hedge"], profiles.EnumerateObject().Select(profile => profile.Name));
        Assert.Equal(ids.Hedge, Assert.Single(profiles.GetProperty("hedge").GetProperty("canceled").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task An_account_that_fails_does_not_keep_another_from_its_cancel()
    {
        Save("main", Venue.Account);
        Save("wrong", SandboxAccount.CreateExample(7));
        var id = Seed(1)[0];

        var run = await RunAsync(World, "cancel-all", "--profile", "wrong", "--profile", "main", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal([id], run.Ids("canceled"));
        Assert.Equal(401, run.Json.GetProperty("request").GetProperty("status").GetInt32());
        Assert.Contains("wrong: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Try: clob doctor --profile wrong --base-address", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_cannot_be_read_does_not_keep_another_from_its_cancel()
    {
        Save("main", Venue.Account);
        Store.Save("empty", new Profile());
        var id = Seed(1)[0];

        var run = await RunAsync(World, "cancel-all", "--profile", "empty", "--profile", "main", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([id], run.Ids("canceled"));
        Assert.Contains("empty: Not in the profile empty", run.Error, StringComparison.Ordinal);
        Assert.Equal("refused", run.Json.GetProperty("request").GetProperty("outcome").GetString());
        var profiles = run.Json.GetProperty("profiles");
        Assert.Equal(["empty", "main"], profiles.EnumerateObject().Select(profile => profile.Name));
        Assert.StartsWith(
            "Not sent. Not in the profile empty",
            profiles.GetProperty("empty").GetProperty("request").GetProperty("error").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, profiles.GetProperty("main").GetProperty("request").ValueKind);
    }

    [Theory]
    [InlineData("cancel-all", "request")]
    [InlineData("cancel-all", "request", "--verify")]
    [InlineData("orders", "orders")]
    public async Task The_shape_of_the_json_depends_on_what_was_asked_for_and_not_on_what_worked(
        string command, string member, params string[] options)
    {
        Save("main", Venue.Account);
        Save("hedge", Venue.AddAccount());
        Store.Save("empty", new Profile());
        Store.Save("void", new Profile());
        List<string[]> shapes = [];
        foreach (var asked in new[] { ("main", "hedge"), ("main", "empty"), ("empty", "void") })
        {
            var run = await RunAsync(World, [command, "--profile", asked.Item1, "--profile", asked.Item2, "--json", .. options]);
            var profiles = run.Json.GetProperty("profiles");
            Assert.Equal([asked.Item1, asked.Item2], profiles.EnumerateObject().Select(profile => profile.Name));
            Assert.Contains(run.Json.EnumerateObject(), each => each.Name == member);
            shapes.Add([.. profiles.EnumerateObject().Select(profile => profile.Value).Prepend(run.Json).Select(MembersOf)]);
        }

        Assert.All(shapes, shape => Assert.Equal(shapes[0], shape));
    }

    [Fact]
    public async Task A_dry_run_for_a_profile_that_cannot_be_read_is_wrong_usage()
    {
        Save("main", Venue.Account);

        var run = await RunAsync(World, "cancel-all", "--profile", "main", "--profile", "missing", "--dry-run", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Json.GetProperty("requests").EnumerateArray());
    }

    [Fact]
    public async Task Where_no_profile_can_be_read_each_is_named_once()
    {
        var run = await RunAsync(World, "cancel-all", "--profile", "a", "--profile", "b");

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Equal(2, run.Error.Split("There is no profile").Length - 1);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task A_command_is_not_guarded_for_a_part_of_its_profiles()
    {
        Save("main", Venue.Account);

        var run = await World.RunAsync(
            "guard", "--base-address", BaseAddress, "--profile", "x", "--profile", "main", "--profile", "y", "--",
            Environment.ProcessPath!);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("x: There is no profile x.", run.Error, StringComparison.Ordinal);
        Assert.Contains("y: There is no profile y.", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task Doctor_examines_the_others_where_a_profile_cannot_be_read()
    {
        Save("main", Venue.Account);

        var json = await RunAsync(World, "doctor", "--profile", "missing", "--profile", "main", "--json");
        var text = await RunAsync(World, "doctor", "--profile", "missing");

        Assert.Equal((2, 2), (json.ExitCode, text.ExitCode));
        var profiles = json.Json.GetProperty("profiles");
        Assert.True(profiles.GetProperty("main").GetProperty("ready").GetBoolean());
        var check = Assert.Single(profiles.GetProperty("missing").GetProperty("checks").EnumerateArray());
        Assert.Equal(("profile", "failed"), (check.GetProperty("check").GetString(), check.GetProperty("state").GetString()));
        Assert.Contains("There is no profile missing. There are: main.", text.Out, StringComparison.Ordinal);
        Assert.Contains("To fix: profile.", text.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com", "cancel-all")]
    [InlineData("elsewhere", "cancel-all")]
    [InlineData("", "orders")]
    [InlineData("http://example.com", "doctor")]
    public async Task An_address_in_a_profile_that_is_not_safe_is_wrong_usage(string address, string command)
    {
        Store.Save("main", Of(Venue.Account, new Uri(address, UriKind.RelativeOrAbsolute)));

        var run = await World.RunAsync(command, "--profile", "main");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "The profile main cannot be used. Its base_address:",
            string.Join(' ', (run.Out + run.Error).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_profiles_of_one_key_are_not_guarded_together()
    {
        Save("main", Venue.Account);
        Save("same", Venue.Account);

        var run = await World.RunAsync(
            "guard", "--base-address", BaseAddress, "--profile", "main", "--profile", "same", "--", Environment.ProcessPath!);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("main and same are the same API key", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("cancel-all", "--profile")]
    [InlineData("doctor")]
    [InlineData("heartbeat")]
    public async Task A_private_key_in_the_wrong_place_is_not_shown(params string[] args)
    {
        const string Key = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

        var run = await RunAsync(World, [.. args, Key]);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(Key, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_of_several_accounts_are_listed_together()
    {
        var other = Venue.AddAccount();
        Save("main", Venue.Account);
        Save("hedge", other);
        Seed(1);
        Venue.SeedOrders(1, other);

        var json = await RunAsync(World, "orders", "--profile", "main", "--profile", "hedge", "--json");
        var text = await RunAsync(World, "orders", "--profile", "main", "--profile", "hedge");

        Assert.Equal(2, json.Json.GetProperty("orders").GetArrayLength());
        Assert.Equal(1, json.Json.GetProperty("profiles").GetProperty("hedge").GetProperty("orders").GetArrayLength());
        Assert.Contains($"hedge ({other.Address})", text.OutLines);
    }

    [Fact]
    public async Task The_environment_wins_and_doctor_says_where_each_value_came_from()
    {
        Save("main", Venue.Account);

        var run = await RunAsync(World.With("CLOB_API_KEY", "another"), "doctor", "--profile", "main");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(
            run.OutLines,
            line => line.Contains("CLOB_API_KEY", StringComparison.Ordinal) && line.Contains("another", StringComparison.Ordinal) is false);
        Assert.Contains("from the environment", run.Out, StringComparison.Ordinal);
        Assert.Contains("from the profile main", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_examines_each_of_several_accounts()
    {
        Save("main", Venue.Account);
        Save("wrong", SandboxAccount.CreateExample(7));

        var run = await RunAsync(World, "doctor", "--profile", "main", "--profile", "wrong", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.False(run.Json.GetProperty("ready").GetBoolean());
        Assert.True(run.Json.GetProperty("profiles").GetProperty("main").GetProperty("ready").GetBoolean());
    }

    [Fact]
    public async Task Several_profiles_beside_values_in_the_environment_are_wrong_usage()
    {
        Save("main", Venue.Account);
        Save("hedge", Venue.Account);

        var run = await RunAsync(World.With("CLOB_SECRET", "c2VjcmV0"), "cancel-all", "--profile", "main", "--profile", "hedge");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CLOB_SECRET", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("cancel", "0x1")]
    [InlineData("order", "0x1")]
    [InlineData("cancel-market", "--market", "0x1")]
    public async Task A_command_for_one_account_takes_one_profile(params string[] args)
    {
        var run = await RunAsync(World, [.. args, "--profile", "a", "--profile", "b"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData("../main")]
    [InlineData(".main")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("white space")]
    public async Task A_name_that_is_none_is_wrong_usage(string name)
    {
        var run = await RunAsync(World, "cancel-all", "--profile", name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--profile", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_is_missing_is_named_with_those_that_there_are()
    {
        Save("main", Venue.Account);

        var run = await RunAsync(World, "cancel-all", "--profile", "hedge");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no profile hedge. There are: main.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"secret\":\"c2VjcmV0")]
    [InlineData("{\"secret\":1}")]
    public async Task A_file_that_is_no_profile_is_refused_and_not_quoted(string content)
    {
        Save("main", Venue.Account);
        await File.WriteAllTextAsync(Store.PathOf("main"), content, TestContext.Current.CancellationToken);

        var run = await RunAsync(World, "cancel-all", "--profile", "main");

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("c2VjcmV0", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_profile_is_readable_for_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps the folder of a user from others by its access list.");

        Save("main", Venue.Account);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Store.PathOf("main")));
        var folder = Path.GetDirectoryName(Store.PathOf("main"))!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Single(Directory.EnumerateFiles(folder));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    [UnsupportedOSPlatform("windows")]
    public async Task A_profile_that_others_can_read_is_refused(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Save("main", Venue.Account);
        File.SetUnixFileMode(Store.PathOf("main"), UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        var run = await RunAsync(World, "cancel-all", "--profile", "main");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("chmod 600", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite, "profiles")]
    [InlineData(UnixFileMode.OtherWrite, "profiles")]
    [InlineData(UnixFileMode.OtherWrite, "")]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_in_which_others_can_replace_a_profile_is_refused(UnixFileMode others, string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Save("main", Venue.Account);
        var path = Path.GetFullPath(Path.Combine(_configuration.FullName, "clob", folder));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | others);

        var run = await RunAsync(World, "cancel-all", "--profile", "main");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"chmod 700 '{path.TrimEnd('/')}", run.Error, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => Store.EnsureCanSave("other"));
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task A_folder_may_be_a_link_to_another()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        Save("main", Venue.Account);
        var folder = Path.Combine(_configuration.FullName, "clob");
        Directory.Move(folder, folder + "-elsewhere");
        Directory.CreateSymbolicLink(folder, folder + "-elsewhere");

        Assert.Equal(0, (await RunAsync(World, "cancel-all", "--profile", "main")).ExitCode);
    }

    [Fact]
    public async Task A_name_that_differs_in_case_alone_is_another_profile_and_cannot_be_saved()
    {
        Save("main", Venue.Account);

        var exception = Assert.Throws<UsageException>(() => Store.EnsureCanSave("Main"));
        var run = await RunAsync(World, "cancel-all", "--profile", "Main");

        Assert.StartsWith(
            "There is a profile main already, whose name differs in case alone.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no profile Main. There are: main.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_is_never_replaced()
    {
        Save("main", Venue.Account);

        Assert.Throws<UsageException>(() => Store.EnsureCanSave("main"));
        Assert.Throws<IOException>(() => Save("main", SandboxAccount.CreateExample(2)));
        Assert.Equal(Venue.Account.Secret, Store.Read("main").Secret);
    }

    [Fact]
    public async Task The_address_of_the_venue_comes_from_the_profile_unless_it_is_given()
    {
        Store.Save("main", Of(Venue.Account, Venue.BaseAddress));
        var id = Seed(1)[0];

        var run = await World.RunAsync("cancel", id, "--profile", "main", "--json");

        Assert.Equal([id], run.Ids("canceled"));
    }

    private static string MembersOf(JsonElement json) => string.Join(',', json.EnumerateObject().Select(member => member.Name));

    private void Save(string name, SandboxAccount account) => Store.Save(name, Of(account, baseAddress: null));

    private static Profile Of(SandboxAccount account, Uri? baseAddress) => new()
    {
        Address = account.Address,
        ApiKey = account.ApiKey,
        Secret = account.Secret,
        Passphrase = account.Passphrase,
        BaseAddress = baseAddress,
    };
}
