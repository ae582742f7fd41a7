using System.Globalization;
using System.Text.RegularExpressions;

namespace Clob.Generators.Parsing;

/// <summary>A text, a number, true, false or nothing.</summary>
internal sealed class SpecScalar(SpecPosition position, string value, bool isPlain) : SpecNode(position)
{
    // The numbers of the core schema of YAML 1.2.
    private static readonly Regex Number = new(
        @"\A([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant);

    public string Value { get; } = value;

    /// <summary>Gets whether it is written without quotes, and so may be a number, true, false or null.</summary>
    public bool IsPlain { get; } = isPlain;

    public override int Size => 1;

    public override int Depth => 0;

    /// <summary>Gets whether there is no value: nothing is written, or null is.</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");

    /// <summary>Gets whether it is the word true. In quotes it is a text.</summary>
    public bool IsTrue => IsPlain && Value == "true";

    /// <summary>Gets whether it is the word true or the word false.</summary>
    public bool IsBoolean => IsPlain && Value is ("true" or "false");

    /// <summary>Gets whether YAML reads it as a text: it is in quotes, or is no number, no boolean and not null.</summary>
    public bool IsText
        => !IsPlain || !(IsNull || Value is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" || Number.IsMatch(Value));

    /// <summary>Gets the number, where it is a whole one from 0 up. In quotes it is a text, and with a zero before it not clear.</summary>
    public int? WholeNumber
        => IsPlain
            && int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && (Value[0] != '0' || Value.Length == 1)
                ? number
                : null;

    /// <summary>Gets the text; null where it is empty or there is no value.</summary>
    public string? Text => IsNull || Value.Trim().Length == 0 ? null : Value;
}
