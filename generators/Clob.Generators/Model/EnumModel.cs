namespace Clob.Generators.Model;

/// <summary>A generated open enum: the values that the spec knows, and room for those that it does not.</summary>
/// <param name="Kind">What its values are on the wire: text, whole numbers or decimal numbers.</param>
/// <param name="Values">The values that the spec knows, in its order.</param>
internal sealed record EnumModel(
    string Name, string Schema, string? Description, bool IsDeprecated, ValueKind Kind, EquatableArray<EnumValueModel> Values)
    : TypeModel(Name, Schema, Description, IsDeprecated);
