using System.Text.Json;
using System.Text.RegularExpressions;

namespace Clob.Generators.Tests.Native;

/// <summary>What a program printed, and how it ended.</summary>
internal sealed partial record ProgramRun(int ExitCode, string Out, string Error)
{
    public JsonElement ReadJson() => JsonSerializer.Deserialize<JsonElement>(Out);

    /// <summary>
    /// Returns this run without what differs from run to run: ports, times, and the white space that
    /// depends on them. Where a request is signed again, because a second has passed, its user agent changes its place.
    /// </summary>
    public ProgramRun WithoutChance() => new(ExitCode, WithoutChance(Out), WithoutChance(Error));

    private static string WithoutChance(string text)
        => Space().Replace(
            Time().Replace(Timestamp().Replace(Port().Replace(UserAgent().Replace(text, ""), "PORT"), "TIMESTAMP"), "TIME"), " ");

    [GeneratedRegex(@"(?<=127\.0\.0\.1:|port )\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"""User-Agent"":""[^""]*"",?|^User-Agent: .*\n", RegexOptions.Multiline)]
    private static partial Regex UserAgent();

    [GeneratedRegex(@"(?<=POLY_TIMESTAMP\W+)\d+")]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"\d+(\.\d+)?(?= ?m?s\b)|(?<=""milliseconds"":)[\d.E+-]+|(?<=""created_at"":""?)\d+")]
    private static partial Regex Time();

    [GeneratedRegex(@"[ ]{2,}")]
    private static partial Regex Space();
}
