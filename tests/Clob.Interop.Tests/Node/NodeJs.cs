using System.Globalization;
using System.Text.RegularExpressions;

namespace Clob.Interop.Tests.Node;

/// <summary>Node.js, which runs the judges. It does not have to be on every machine, but it has to be in CI.</summary>
internal sealed partial record NodeJs(string Program = "node", string VersionOption = "--version", int OldestMajor = 20)
{
    public const string SkipReason =
        "Node.js 20 or newer is not on the PATH. Install it to let Prism, Spectral and the official clients judge; every other test runs without it.";

    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);
    private static readonly Lazy<bool> Present = new(() => new NodeJs().FindProblemAsync().GetAwaiter().GetResult() is null);

    /// <summary>Whether the tests that need it run: where it is there, and in CI, where its absence fails them.</summary>
    public static bool IsExpected => Present.Value || Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Throws where it is missing or too old, and says what to do.</summary>
    public async Task EnsureAsync()
    {
        if (await FindProblemAsync() is { } problem)
        {
            throw new InvalidOperationException(
                $"These tests need Node.js {OldestMajor} or newer, and {problem}. "
                + $"Install Node.js {OldestMajor} or newer, make sure that '{Program} {VersionOption}' works in a new shell, and run the tests again.");
        }
    }

    /// <summary>The major version in what Node.js prints, such as v20.1.0; null where there is none.</summary>
    public static int? ParseMajor(string text)
    {
        var match = Version().Match(text);
        return match.Success ? int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) : null;
    }

    private async Task<string?> FindProblemAsync()
    {
        if (await FinishedProcess.RunAsync(Program, [VersionOption], Path.GetTempPath(), AtMost) is not { } answer)
        {
            return $"'{Program}' was not found on the PATH";
        }

        if (answer.ExitCode != 0 || ParseMajor(answer.Output) is not { } major)
        {
            return $"'{Program} {VersionOption}' ended with {answer.ExitCode} and said: {answer.Output.Trim()}";
        }

        return major < OldestMajor ? $"'{Program}' on the PATH is version {major}" : null;
    }

    [GeneratedRegex(@"^v(?<major>\d+)\.", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
