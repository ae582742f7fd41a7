using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>How the values of the parameters of a place can be written.</summary>
/// <param name="Supported">The styles that the client can write.</param>
/// <param name="Others">The further styles that OpenAPI has there.</param>
internal sealed record ParameterStyle(IReadOnlyList<string> Supported, IReadOnlyList<string> Others)
{
    private static readonly IReadOnlyDictionary<string, ParameterStyle> All = new Dictionary<string, ParameterStyle>(StringComparer.Ordinal)
    {
        ["path"] = new(["simple"], ["label", "matrix"]),
        ["query"] = new(["form", "spaceDelimited", "pipeDelimited"], ["deepObject"]),
        ["header"] = new(["simple"], []),
    };

    /// <summary>Gets the places of parameters that the client can send.</summary>
    public static IEnumerable<string> Places => All.Keys;

    /// <summary>Returns the styles of a place; null where it is not one of <see cref="Places"/>.</summary>
    public static ParameterStyle? Of(string place) => All.TryGetValue(place, out var styles) ? styles : null;

    /// <summary>Returns what is wrong with a value of <c>style</c>; null where nothing is.</summary>
    public string? Problem(SpecNode style)
    {
        var text = (style as SpecScalar)?.Text ?? "";
        return Supported.Contains(text) ? null
            : Others.Contains(text) ? $"The style '{text}' is not supported here. Write {string.Join(" or ", Supported)}"
            : $"'{text}' is no style of such a parameter; write {string.Join(" or ", Supported)}{Suggestion.Of(text, Supported)}";
    }
}
