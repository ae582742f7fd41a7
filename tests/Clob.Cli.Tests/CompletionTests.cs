using System.Diagnostics;
using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary>What a shell suggests.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("clob ca", new[] { "cancel", "cancel-all", "cancel-market", "cancel-open" })]
    [InlineData("clob cancel-market --", new[] { "--asset-id", "--base-address", "--dry-run", "--help", "--json", "--market", "--profile", "--verify" })]
    [InlineData("clob cancel-all --y", new[] { "--yes" })]
    [InlineData("clob completion ", new[] { "--help", "bash", "fish", "pwsh", "zsh" })]
    [InlineData("clob keys ", new[] { "--help", "create", "delete", "derive", "list" })]
    [InlineData("clob keys create --chain-id ", new[] { "137", "80002" })]
    [InlineData("clob xyz", new string[0])]
    [InlineData("clob sandbox --tier ", new[] { "Bronze", "Copper", "Diamond", "Elite", "Gold", "Platinum", "Silver", "Standard" })]
    [InlineData("clob sandbox --tier G", new[] { "Gold" })]
    public async Task Complete_prints_what_can_follow_a_line(string line, string[] suggestions)
    {
        var run = await new Shell().RunAsync("complete", line);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(suggestions, run.OutLines[..^1].Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_argument_that_begins_with_an_at_sign_is_no_file_to_read()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "cancel-market", TestContext.Current.CancellationToken);

            var run = await new Shell().RunAsync("complete", $"clob @{file} --");

            Assert.DoesNotContain("--market", run.OutLines);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Completion_prints_a_script_that_calls_clob(string shell)
    {
        var run = await new Shell().RunAsync("completion", shell);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("clob complete", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_for_an_unknown_shell_is_wrong_usage_and_names_the_known_ones()
    {
        var run = await new Shell().RunAsync("completion", "tcsh");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'bash'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            "clob: There is no script for 'tcsh': clob knows 'bash', 'zsh', 'fish', 'pwsh'.", run.Error.Split(Environment.NewLine)[0]);
    }

    [Fact]
    public async Task Complete_is_not_in_the_help()
        => Assert.DoesNotContain("  complete ", (await new Shell().RunAsync("--help")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task The_completion_works_in_a_real_bash()
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        const string session = """
            clob() { "$DOTNET" "$CLOB" "$@"; }
            source <(clob completion bash)
            COMP_LINE="clob cancel-m"; COMP_POINT=13; COMP_WORDS=(clob cancel-m); COMP_CWORD=1
            _clob_complete
            echo "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("/bin/bash", ["-c", session]);
        start.Environment["DOTNET"] = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        start.Environment["CLOB"] = Path.Combine(AppContext.BaseDirectory, "clob.dll");

        var bash = await FinishedProcess.RunAsync(start, TimeSpan.FromMinutes(1));

        Assert.Equal("cancel-market\n", bash.Out);
    }
}
