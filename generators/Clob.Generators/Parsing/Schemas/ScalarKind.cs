using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Tells what a scalar becomes, by its type and its format. A format that is not known is an annotation.</summary>
internal static class ScalarKind
{
    public static ValueKind Of(string type, string? format) => (type, format) switch
    {
        ("boolean", _) => ValueKind.Boolean,
        ("number", _) => ValueKind.Decimal,
        ("integer", "int8" or "int16" or "int32" or "uint8" or "uint16") => ValueKind.Int32,
        ("integer", "uint64") => ValueKind.UInt64,
        ("integer", _) => ValueKind.Int64,
        (_, "uuid") => ValueKind.Uuid,
        (_, "date") => ValueKind.Date,
        (_, "date-time") => ValueKind.DateTime,
        (_, "byte") => ValueKind.Bytes,
        _ => ValueKind.Text,
    };
}
