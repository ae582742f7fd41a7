namespace Clob.Spec;

/// <summary>Escapes a parameter for its place in a path, so that what is signed is what goes on the wire.</summary>
internal static class PathSegment
{
    /// <summary>Returns a value as it is in a path.</summary>
    /// <param name="value">The value, of any type that <see cref="WireText"/> knows.</param>
    /// <param name="parameterName">The parameter that has it.</param>
    /// <exception cref="ArgumentException">The value is empty, is not well-formed, or would lead to another path.</exception>
    public static string Of<T>(T value, string parameterName)
    {
        var text = value is null ? "" : WireText.Of(value);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException($"{parameterName} is empty. It is part of the path, and required.", parameterName);
        }

        if (text is "." or "..")
        {
            throw new ArgumentException($"{parameterName} is '{text}', which would lead to another path.", parameterName);
        }

        RequestCheck.WellFormed(text, parameterName, parameterName);
        return Uri.EscapeDataString(text);
    }
}
