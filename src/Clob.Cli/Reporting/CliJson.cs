using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Clob.Cli.Reporting;

/// <summary>What <c>--json</c> prints: one object in one line, every member always there.</summary>
[JsonSerializable(typeof(OutcomeReport))]
[JsonSerializable(typeof(SandboxDescription))]
internal sealed partial class CliJson : JsonSerializerContext
{
    private static readonly CliJson Line = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter<CancelRejectionKind>() },

        // Apostrophes as they are: it is read in terminals, and never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Write(TextWriter output, OutcomeReport report) => Write(output, report, Line.OutcomeReport);

    public static void Write(TextWriter output, SandboxDescription sandbox) => Write(output, sandbox, Line.SandboxDescription);

    private static void Write<T>(TextWriter output, T value, JsonTypeInfo<T> type)
    {
        using var stream = new TextStream(output);
        JsonSerializer.Serialize(stream, value, type);
        output.WriteLine();
    }
}
