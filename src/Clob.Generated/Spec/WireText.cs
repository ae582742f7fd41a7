using System.Globalization;

namespace Clob.Spec;

/// <summary>How a value goes into a path, a query or a header: the same under every culture, and as JSON writes it.</summary>
internal static class WireText
{
    private const string Date = "yyyy-MM-dd";

    // Zeros at the end of a fraction are left out, as JSON leaves them out.
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    /// <summary>Returns the text of a value.</summary>
    /// <param name="value">A text, a boolean, a number, a date, a time, a UUID, bytes (as base64), or a value of an enum.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is the default of an enum, which has no value.</exception>
    /// <exception cref="NotSupportedException">The type is none of these.</exception>
    public static string Of<T>(T value) => value switch
    {
        string text => text,
        IOpenValue known => known.ToWireText(),
        bool isTrue => isTrue ? "true" : "false",
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float
            => ((IFormattable)value).ToString(format: null, CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        DateOnly date => date.ToString(Date, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(Time, CultureInfo.InvariantCulture),
        ReadOnlyMemory<byte> bytes => Convert.ToBase64String(bytes.Span),
        null => throw new ArgumentNullException(nameof(value)),
        _ => throw new NotSupportedException($"A {typeof(T).Name} has no place in a path, a query or a header."),
    };
}
