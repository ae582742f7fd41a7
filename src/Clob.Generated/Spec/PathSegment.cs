using System.Globalization;
using Clob.Secrets.Decoding;

namespace Clob.Spec;

/// <summary>Escapes a parameter for its place in a path, so that what is signed is what goes on the wire.</summary>
internal static class PathSegment
{
    public static string Of(string value, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{parameterName} is empty. It is part of the path, and required.", parameterName);
        }

        if (value is "." or "..")
        {
            throw new ArgumentException($"{parameterName} is '{value}', which would lead to another path.", parameterName);
        }

        return Uri.EscapeDataString(value);
    }

    public static string Of(IFormattable value, string parameterName)
        => Of(value.ToString(null, CultureInfo.InvariantCulture), parameterName);
}
