using System.Globalization;

namespace Clob.Generators.Parsing;

/// <summary>A text, a number, true, false or nothing.</summary>
internal sealed class SpecScalar(SpecPosition position, string value, bool isPlain) : SpecNode(position)
{
    public string Value { get; } = value;

    /// <summary>Whether nothing stands here: an empty value, or null.</summary>
    public bool IsNull => isPlain && Value is "" or "~" or "null";

    /// <summary>Whether it is the word true. In quotes it is a text.</summary>
    public bool IsTrue => isPlain && Value == "true";

    /// <summary>The number, where it is a whole one from 0 up. In quotes it is a text.</summary>
    public int? WholeNumber
        => isPlain && int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The text, where it is one and not empty.</summary>
    public string? Text => IsNull || Value.Trim().Length == 0 ? null : Value;
}
