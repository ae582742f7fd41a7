using System.Globalization;

namespace Clob.Generators.Parsing;

/// <summary>A text, a number, true, false or nothing.</summary>
internal sealed class SpecScalar(SpecPosition position, string value, bool isPlain) : SpecNode(position)
{
    public string Value { get; } = value;

    /// <summary>Gets whether it is written without quotes, and so may be a number, true, false or null.</summary>
    public bool IsPlain { get; } = isPlain;

    public override int Size => 1;

    public override int Depth => 0;

    /// <summary>Gets whether there is no value: nothing is written, or null is.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";

    /// <summary>Gets whether it is the word true. In quotes it is a text.</summary>
    public bool IsTrue => IsPlain && Value == "true";

    /// <summary>Gets whether it is the word true or the word false.</summary>
    public bool IsBoolean => IsPlain && Value is ("true" or "false");

    /// <summary>Gets the number, where it is a whole one from 0 up. In quotes it is a text.</summary>
    public int? WholeNumber
        => IsPlain && int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Gets the text; null where it is empty or there is no value.</summary>
    public string? Text => IsNull || Value.Trim().Length == 0 ? null : Value;
}
