namespace Clob.Generators.Model;

/// <summary>A value of a request or a response.</summary>
/// <param name="Kind">What it becomes.</param>
/// <param name="TypeName">The name of its generated type; null for the other kinds.</param>
/// <param name="Item">What a list or a map holds; null for the other kinds.</param>
/// <param name="IsNullable">Whether the spec lets null stand for it.</param>
/// <param name="Limits">What a request has to keep.</param>
internal sealed record ValueModel(ValueKind Kind, string? TypeName, ValueModel? Item, bool IsNullable, LimitsModel Limits)
{
    /// <summary>Gets any JSON.</summary>
    public static ValueModel Any { get; } = Of(ValueKind.Any);

    public bool IsCollection => Kind is ValueKind.List or ValueKind.Map;

    /// <summary>Gets whether C# has null for it without a question mark.</summary>
    public bool IsReference => Kind is ValueKind.Text or ValueKind.Record or ValueKind.List or ValueKind.Map;

    /// <summary>Gets whether it is one value that a path, a query or a header can carry.</summary>
    public bool IsScalar => Kind is not (ValueKind.Any or ValueKind.Bytes or ValueKind.Record or ValueKind.List or ValueKind.Map);

    /// <summary>Gets whether a null can be in a list or a map, at any depth.</summary>
    public bool HasNullItems => Item is { } item && (item.IsNullable || item.HasNullItems);

    /// <summary>Gets whether <c>==</c> of C# does not compare its content.</summary>
    public bool NeedsContentEquality => IsCollection || Kind is ValueKind.Any or ValueKind.Bytes;

    public static ValueModel Of(ValueKind kind, string? typeName = null)
        => new(kind, typeName, Item: null, IsNullable: false, LimitsModel.None);
}
