namespace Clob.Generators.Parsing.Schemas;

/// <summary>Says a <c>default</c> in the documentation: the venue takes it where the value is left out, so nothing sends it.</summary>
internal static class DefaultText
{
    public static string? Append(string? description, SpecMap? schema)
        => schema?["default"] is not SpecScalar { IsNull: false } value ? description
            : description is null ? $"The default is `{value.Value}`."
            : $"{description.TrimEnd()} The default is `{value.Value}`.";
}
