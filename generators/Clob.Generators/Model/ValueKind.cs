namespace Clob.Generators.Model;

/// <summary>What a value of the wire becomes in C#.</summary>
internal enum ValueKind
{
    Text,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Decimal,
    Uuid,
    Date,
    DateTime,
    Bytes,

    /// <summary>Any JSON: what has no fixed shape, or several.</summary>
    Any,

    /// <summary>One of the generated open enums.</summary>
    Enum,

    /// <summary>One of the generated records.</summary>
    Record,

    List,
    Map,
}
