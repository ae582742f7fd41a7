using System.Text.Json;

namespace Clob.Cli.Tests.World;

/// <summary>What a command left behind.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>Standard output, which must be one JSON object in one line and nothing else.</summary>
    public JsonElement Json
    {
        get
        {
            Assert.Equal(Out.Length - Environment.NewLine.Length, Out.IndexOf(Environment.NewLine, StringComparison.Ordinal));
            var element = JsonSerializer.Deserialize<JsonElement>(Out);
            Assert.Equal(JsonValueKind.Object, element.ValueKind);
            return element;
        }
    }

    public string[] OutLines => Out.Split(Environment.NewLine);

    public IEnumerable<string> Ids(string member) => Json.GetProperty(member) switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(id => id.GetString()!),
        var map => map.EnumerateObject().Select(pair => pair.Name),
    };
}
