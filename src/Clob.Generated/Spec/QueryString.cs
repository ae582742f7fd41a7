using System.Globalization;
using System.Text;

namespace Clob.Spec;

/// <summary>Collects the parameters of a query; those that are null stay out of it.</summary>
internal sealed class QueryString
{
    private readonly StringBuilder _text = new();

    public void Add(string name, object? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? '?' : '&')
                .Append(Uri.EscapeDataString(name))
                .Append('=')
                .Append(Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        }
    }

    public override string ToString() => _text.ToString();
}
