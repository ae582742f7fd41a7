
namespace Clob.Spec;

/// <summary>
/// Collects the headers of a request that are parameters of its operation; those that are null stay out. They are never signed.
/// </summary>
internal sealed class RequestHeaders
{
    // The headers that sign a request begin like this, and come from nowhere else.
    private const string Reserved = "POLY_";

    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, of any type that <see cref="WireText"/> knows.</param>
    /// <exception cref="ArgumentException">The value cannot be one of a header, or the name is one of those that sign.</exception>
    public void Add<T>(string name, T? value)
    {
        if (value is null)
        {
            return;
        }

        if (name.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"The header {name} belongs to the signature of a request, and cannot be set. Nothing was sent.", name);
        }

        var text = WireText.Of(value);
        if (Problem(text) is { } problem)
        {
            throw new ArgumentException($"The header {name} {problem} Nothing was sent.", name);
        }

        _headers.Add((name, text));
    }

    public bool Has(string name) => _headers.Exists(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts the headers on the message of a request, whose content is set.</summary>
    /// <exception cref="InvalidOperationException">A header is one of a body, and the request has none.</exception>
    public void PutOn(HttpRequestMessage message, ClobOperation operation)
    {
        foreach (var (name, value) in _headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)
                && message.Content?.Headers.TryAddWithoutValidation(name, value) != true)
            {
                throw UnsentRequest.Exception(
                    $"{operation.Id}: the header {name} cannot go with this request: it belongs to a body, "
                    + "which the request does not have, or its name is not one of a header. Nothing was sent.");
            }
        }
    }

    /// <summary>Returns why a text cannot be the value of a header, without the text; null where it can.</summary>
    private static string? Problem(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsControl(value[at]))
            {
                return FormattableString.Invariant($"has the control character U+{(int)value[at]:X4} at index {at}. Remove it.");
            }

            if (!char.IsAscii(value[at]))
            {
                return FormattableString.Invariant(
                    $"has the character U+{(int)value[at]:X4} at index {at}, which is not ASCII. A header takes printable ASCII only.");
            }
        }

        return value.Length > 0 && (value[0] == ' ' || value[^1] == ' ')
            ? "begins or ends with white space, which a header loses on its way. Pass the value without it."
            : null;
    }
}
