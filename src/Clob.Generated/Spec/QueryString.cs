using System.Text;

namespace Clob.Spec;

/// <summary>Collects the parameters of a query; those that are null, and empty lists, stay out of it.</summary>
internal sealed class QueryString
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value, of any type that <see cref="WireText"/> knows.</param>
    /// <exception cref="ArgumentException">The value is not well-formed.</exception>
    public void Add<T>(string name, T? value)
    {
        if (value is not null)
        {
            Begin(name).Append(Escape(value, name));
        }
    }

    /// <summary>Adds a parameter once for each value of a list: <c>a=1&amp;a=2</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The values.</param>
    /// <exception cref="ArgumentException">A value is null or not well-formed.</exception>
    public void AddEach<T>(string name, IEnumerable<T>? values)
    {
        var at = 0;
        foreach (var value in values ?? [])
        {
            Begin(name).Append(Escape(value, name, at++));
        }
    }

    /// <summary>Adds a parameter with all values of a list: <c>a=1,2</c>.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The values. A separator in one is escaped, so that it does not separate.</param>
    /// <param name="separator">The text between two values. Unlike the values, a comma is not escaped.</param>
    /// <exception cref="ArgumentException">A value is null or not well-formed.</exception>
    public void AddJoined<T>(string name, IEnumerable<T>? values, string separator)
    {
        var at = 0;
        foreach (var value in values ?? [])
        {
            var text = at == 0 ? Begin(name) : _text.Append(separator == "," ? "," : Uri.EscapeDataString(separator));
            text.Append(Escape(value, name, at++));
        }
    }

    public override string ToString() => _text.ToString();

    private static string Escape<T>(T value, string name, int at)
        => value is null
            ? throw new ArgumentException($"{name}[{at}] is null. Leave it out, or pass the value that belongs there.", name)
            : Escape(value, $"{name}[{at}]");

    private static string Escape<T>(T value, string name)
    {
        var text = WireText.Of(value);
        RequestCheck.WellFormed(text, name, name);
        return Uri.EscapeDataString(text);
    }

    private StringBuilder Begin(string name)
        => _text.Append(_text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=');
}
