using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Clob.Cli.Doctor;
using Clob.Cli.DryRun;
using Clob.Cli.Findings;

namespace Clob.Cli.Reporting;

/// <summary>Writes what <c>--json</c> prints: one object in one line, with every member.</summary>
[JsonSerializable(typeof(ReportJson), TypeInfoPropertyName = "Report")]
[JsonSerializable(typeof(Diagnosis))]
[JsonSerializable(typeof(DiagnosesJson), TypeInfoPropertyName = "Diagnoses")]
[JsonSerializable(typeof(DryRunJson), TypeInfoPropertyName = "DryRun")]
[JsonSerializable(typeof(SandboxDescription))]
[JsonSerializable(typeof(OrdersJson), TypeInfoPropertyName = "OrderList")]
[JsonSerializable(typeof(KeyJson), TypeInfoPropertyName = "Key")]
[JsonSerializable(typeof(KeyListJson), TypeInfoPropertyName = "KeyList")]
internal sealed partial class CliJson : JsonSerializerContext
{
    private static readonly CliJson Line = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters =
        {
            new JsonStringEnumConverter<CancelRejectionKind>(),
            new JsonStringEnumConverter<FindingState>(JsonNamingPolicy.SnakeCaseLower),
        },

        // Apostrophes are not escaped: the output is for terminals, and not part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Write(TextWriter output, CancelOutcome outcome) => Write(output, ReportJson.From(outcome), Line.Report);

    public static void Write(TextWriter output, IReadOnlyList<AccountOutcome> accounts)
        => Write(output, ReportJson.From(accounts), Line.Report);

    public static void Write(TextWriter output, OrdersJson orders) => Write(output, orders, Line.OrderList);

    public static void Write(TextWriter output, KeyJson key) => Write(output, key, Line.Key);

    public static void Write(TextWriter output, KeyListJson keys) => Write(output, keys, Line.KeyList);

    public static void Write(TextWriter output, DryRunJson dryRun) => Write(output, dryRun, Line.DryRun);

    /// <summary>Writes what was found for one account, or for several by the names of their profiles.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string?> profiles, IReadOnlyList<Diagnosis> diagnoses)
    {
        if (diagnoses is [var single])
        {
            Write(output, single, Line.Diagnosis);
        }
        else
        {
            Write(output, DiagnosesJson.From(profiles, diagnoses), Line.Diagnoses);
        }
    }

    public static void Write(TextWriter output, SandboxDescription sandbox) => Write(output, sandbox, Line.SandboxDescription);

    private static void Write<T>(TextWriter output, T value, JsonTypeInfo<T> type)
    {
        using var stream = new TextStream(output);
        JsonSerializer.Serialize(stream, value, type);
        output.WriteLine();
    }
}
