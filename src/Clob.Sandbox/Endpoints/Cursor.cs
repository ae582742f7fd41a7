using System.Globalization;
using System.Text;

namespace Clob.Sandbox.Endpoints;

/// <summary>
/// The start of the next page: the number of the order before it, as base64 text. Source of the first (0) and the last (-1): public
/// documentation of GET /data/orders. That the others are numbers of orders is the sandbox's choice.
/// </summary>
internal static class Cursor
{
    private const long End = -1;

    public static string After(long? number)
        => Convert.ToBase64String(Encoding.ASCII.GetBytes((number ?? End).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Returns the number; null where the text is not a cursor.</summary>
    public static long? Read(string cursor)
    {
        var bytes = new byte[cursor.Length];
        return Convert.TryFromBase64String(cursor, bytes, out var length)
            && long.TryParse(Encoding.ASCII.GetString(bytes, 0, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= End
                ? number == End ? long.MaxValue : number
                : null;
    }
}
