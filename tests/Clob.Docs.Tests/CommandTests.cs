using System.CommandLine;
using Clob.Cli;
using Clob.Cli.Commands;
using Clob.Docs.Tests.Pages;

namespace Clob.Docs.Tests;

/// <summary>Each command and each of its options is on the page of the command line.</summary>
public sealed class CommandTests
{
    private static readonly Page Description = Page.Read("docs/command-line.md");

    public static TheoryData<string> Commands => [.. Shown.Select(command => command.Name)];

    public static TheoryData<string, string> Options
        => [
            .. Shown.SelectMany(command => OptionsOf(command)
                .Where(option => !option.Hidden)
                .Select(option => Row(command, option))
                .DistinctBy(row => row.Data)),
        ];

    public static TheoryData<string, string> Subcommands
        => [
            .. Shown.SelectMany(
                command => command.Subcommands.Select(below => new TheoryDataRow<string, string>(command.Name, below.Name))),
        ];

    private static IEnumerable<Command> Shown => new ClobCommand(CliEnvironment.OfProcess()).Subcommands.Where(command => !command.Hidden);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_a_section(string command) => Assert.Contains(Description.Prose, line => line == $"## clob {command}");

    [Theory]
    [MemberData(nameof(Subcommands))]
    public void Every_subcommand_is_in_the_section_of_its_command(string command, string subcommand)
        => Assert.Contains(
            SectionOf($"clob {command}"), line => line.StartsWith($"| `clob {command} {subcommand}` |", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_in_the_section_of_its_command_or_in_that_of_all(string command, string option)
        => Assert.Contains(
            SectionOf($"clob {command}").Concat(SectionOf("Options of every cancel")),
            line => line.Contains($"`{option}", StringComparison.Ordinal));

    private static TheoryDataRow<string, string> Row(Command command, Option option) => new(command.Name, option.Name);

    private static IEnumerable<Option> OptionsOf(Command command) => command.Options.Concat(command.Subcommands.SelectMany(OptionsOf));

    private static IEnumerable<string> SectionOf(string heading)
        => Description.Prose
            .SkipWhile(line => line != $"## {heading}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
}
