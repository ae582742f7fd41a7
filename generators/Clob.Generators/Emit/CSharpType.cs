using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Writes the types of values as C# does.</summary>
internal static class CSharpType
{
    private const string Collections = "global::System.Collections.Generic.";

    /// <summary>Returns the type as a file writes it that uses the namespaces of the client.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isOptional">Whether null stands for a value that is left out.</param>
    public static string Of(ValueModel value, bool isOptional = false) => Write(value, isOptional, prefix: "");

    /// <summary>Returns the type as a file writes it that uses no namespace.</summary>
    public static string Qualified(ValueModel value, bool isOptional = false) => Write(value, isOptional, Collections);

    /// <summary>Returns the type of a list that a caller passes.</summary>
    public static string Sequence(ValueModel list, bool isOptional, bool isQualified)
    {
        var prefix = isQualified ? Collections : "";
        return $"{prefix}IEnumerable<{Write(list.Item!, isOptional: false, prefix)}>{(isOptional ? "?" : "")}";
    }

    /// <summary>Returns the type as a word, such as <c>IReadOnlyListOfString</c>.</summary>
    public static string Word(ValueModel value, bool isSequence = false) => value.Kind switch
    {
        ValueKind.List => (isSequence ? "IEnumerableOf" : "IReadOnlyListOf") + Word(value.Item!),
        ValueKind.Map => "IReadOnlyDictionaryOfStringAnd" + Word(value.Item!),
        ValueKind.Record or ValueKind.Enum => value.TypeName!,
        _ => WordOf(value.Kind),
    } + (value.IsNullable && !value.IsReference ? "OrNull" : "");

    private static string Write(ValueModel value, bool isOptional, string prefix) => value.Kind switch
    {
        ValueKind.List => $"{prefix}IReadOnlyList<{Write(value.Item!, isOptional: false, prefix)}>",
        ValueKind.Map => $"{prefix}IReadOnlyDictionary<string, {Write(value.Item!, isOptional: false, prefix)}>",
        ValueKind.Record or ValueKind.Enum => value.TypeName!,
        var kind => prefix.Length == 0 ? Plain(kind) : Global(kind),
    } + (isOptional || value.IsNullable ? "?" : "");

    private static string Plain(ValueKind kind) => kind switch
    {
        ValueKind.Text => "string",
        ValueKind.Boolean => "bool",
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        ValueKind.UInt64 => "ulong",
        ValueKind.Decimal => "decimal",
        ValueKind.Bytes => "ReadOnlyMemory<byte>",
        ValueKind.Any => "JsonElement",
        _ => WordOf(kind),
    };

    private static string Global(ValueKind kind) => kind switch
    {
        ValueKind.Uuid or ValueKind.Date or ValueKind.DateTime or ValueKind.Bytes => "global::System." + Plain(kind),
        ValueKind.Any => "global::System.Text.Json." + Plain(kind),
        _ => Plain(kind),
    };

    private static string WordOf(ValueKind kind) => kind switch
    {
        ValueKind.Text => "String",
        ValueKind.Boolean => "Boolean",
        ValueKind.Int32 => "Int32",
        ValueKind.Int64 => "Int64",
        ValueKind.UInt64 => "UInt64",
        ValueKind.Decimal => "Decimal",
        ValueKind.Uuid => "Guid",
        ValueKind.Date => "DateOnly",
        ValueKind.DateTime => "DateTimeOffset",

        // The JSON generator finds its converter by this word.
        ValueKind.Bytes => "ReadOnlyMemoryByte",
        ValueKind.Any => "JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind has no word."),
    };
}
