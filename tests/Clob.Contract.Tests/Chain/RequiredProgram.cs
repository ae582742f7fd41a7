using System.Globalization;
using System.Text.RegularExpressions;

namespace Clob.Contract.Tests.Chain;

/// <summary>A program that has to be on the machine, and how old it may be.</summary>
internal sealed partial record RequiredProgram(string Name, string VersionOption, int OldestMajor, string Title, string Purpose)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    public static RequiredProgram Java { get; } = new("java", "-version", 17, "Java", "WireMock, which plays the venue");

    public static RequiredProgram Node { get; } = new("node", "--version", 20, "Node.js", "Prism, which holds requests and answers against the spec");

    /// <summary>Throws where the program is missing or too old, and says what to do.</summary>
    public async Task EnsureAsync()
    {
        var answer = await FinishedProcess.RunAsync(Name, [VersionOption], Path.GetTempPath(), AtMost)
            ?? throw Missing($"'{Name}' was not found on the PATH");
        var major = answer.ExitCode == 0 ? MajorOf(answer.Output) : null;
        if (major is null)
        {
            throw Missing($"'{Name} {VersionOption}' ended with {answer.ExitCode} and said: {answer.Output.Trim()}");
        }

        if (major < OldestMajor)
        {
            throw Missing($"'{Name}' on the PATH is version {major}");
        }
    }

    /// <summary>The major version in what a program says of itself: v20.1.0, "17.0.15", and "1.8.0_392", which is Java 8.</summary>
    public static int? MajorOf(string text)
    {
        var match = Version().Match(text);
        return match.Success ? int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) : null;
    }

    private InvalidOperationException Missing(string found) => new(
        $"The contract tests need {Title} {OldestMajor} or newer for {Purpose}, and {found}. "
        + $"Install {Title} {OldestMajor} or newer, see to it that '{Name} {VersionOption}' answers in a new shell, and run the tests again.");

    [GeneratedRegex("""(version "|^v)(1\.)?(?<major>\d+)""", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
