using System.Globalization;
using System.Text;

namespace Clob;

/// <content>The text of a response: how many orders it names, which can be thousands.</content>
public sealed partial record CancelOrdersResponse
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{nameof(Canceled)} = {Canceled.Count}, {nameof(NotCanceled)} = {NotCanceled.Count}");
        return true;
    }
}
