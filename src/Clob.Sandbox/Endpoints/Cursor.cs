using System.Globalization;
using System.Text;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// The start of a page: how many orders are before it, as base64 text of decimal digits. Source of the first (0) and the last (-1):
/// public documentation of GET /data/orders. An offset, so that orders that close between two pages move the later ones forward.
/// </summary>
internal sealed class Cursor
{
    private const string First = "0";
    private const string End = "-1";

    private readonly string _number;

    private Cursor(string number) => _number = number;

    /// <summary>Gets how many orders are before the page.</summary>
    public int Offset => _number == End ? int.MaxValue : int.Parse(_number, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Returns the cursor of a text; null where it is none.</summary>
    public static Cursor? Read(string? text)
    {
        if (text is null)
        {
            return new Cursor(First);
        }

        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return null;
        }

        var number = Encoding.ASCII.GetString(bytes, 0, length);
        return number == End || int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? new Cursor(number)
            : null;
    }

    /// <summary>Returns the text of the next page, which begins with the order after so many; null for no next page.</summary>
    public static string After(int? offset) => Write(offset?.ToString(CultureInfo.InvariantCulture) ?? End);

    /// <summary>
    /// Returns another text for the same page: with one more zero before the digits, so that it has not been seen before.
    /// </summary>
    public string Again() => Write(First + _number);

    private static string Write(string number) => Convert.ToBase64String(Encoding.ASCII.GetBytes(number));
}
