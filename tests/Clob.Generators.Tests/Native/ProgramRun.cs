using System.Text.Json;
using System.Text.RegularExpressions;

namespace Clob.Generators.Tests.Native;

/// <summary>What a program printed, and how it ended.</summary>
internal sealed partial record ProgramRun(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Out);

    /// <summary>Gets this run without what differs from run to run: ports and times, and the white space that depends on them.</summary>
    public ProgramRun Comparable => new(ExitCode, WithoutChance(Out), WithoutChance(Error));

    private static string WithoutChance(string text)
        => Space().Replace(Duration().Replace(Times().Replace(Port().Replace(text, "127.0.0.1:PORT"), "T ms"), "\"milliseconds\":T"), " ");

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"-?\d+(\.\d+)? ms")]
    private static partial Regex Times();

    [GeneratedRegex(@"""milliseconds"":[\d.E+-]+")]
    private static partial Regex Duration();

    [GeneratedRegex(@"[ ]{2,}")]
    private static partial Regex Space();
}
