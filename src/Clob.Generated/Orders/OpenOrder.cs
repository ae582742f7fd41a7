using System.Globalization;
using System.Text.Json;
using Clob.Calls;

namespace Clob;

/// <content>Reads what the venue writes as texts. A value that is missing, or is not what it should be, is null, and never a
/// guess.</content>
public sealed partial record OpenOrder
{
    private const string OlderPrefix = "ORDER_STATUS_";

    /// <summary>Returns the status without the prefix of older responses; null where the venue sent none.</summary>
    /// <returns>The status, which the library need not know.</returns>
    public OrderStatus? GetStatus()
        => Status is { Value: { } text } && text.StartsWith(OlderPrefix, StringComparison.Ordinal)
            ? new OrderStatus(text[OlderPrefix.Length..])
            : Status;

    /// <summary>Returns <see cref="OriginalSize"/> as a number; null where it is none. It is never rescaled.</summary>
    /// <returns>The size, in the unit of the venue's response.</returns>
    public decimal? GetOriginalSize() => Number(OriginalSize);

    /// <summary>Returns <see cref="SizeMatched"/> as a number; null where it is none. It is never rescaled.</summary>
    /// <returns>The size, in the unit of the venue's response.</returns>
    public decimal? GetSizeMatched() => Number(SizeMatched);

    /// <summary>
    /// Returns what was not matched yet, the size without the part that was; null where the venue sent only one of them, or none.
    /// </summary>
    /// <returns>The size, in the unit of the venue's response.</returns>
    public decimal? GetRemainingSize() => GetOriginalSize() - GetSizeMatched();

    /// <summary>Returns <see cref="Price"/> as a number; null where it is none.</summary>
    /// <returns>The price.</returns>
    public decimal? GetPrice() => Number(Price);

    /// <summary>
    /// Returns <see cref="CreatedAt"/> as a time; null where it is none of the years 2020 to 2099. The venue sends seconds or milliseconds,
    /// as a number or as digits. A fraction of it is left out.
    /// </summary>
    /// <returns>The time.</returns>
    public DateTimeOffset? GetCreatedAt() => CreatedAt?.ValueKind switch
    {
        JsonValueKind.Number => Time(CreatedAt.Value.GetRawText()),
        JsonValueKind.String => Time(CreatedAt.Value.GetString()),
        _ => null,
    };

    /// <summary>Returns <see cref="Expiration"/> as a time; null where the order has none.</summary>
    /// <returns>The time.</returns>
    public DateTimeOffset? GetExpiration() => Time(Expiration);

    private static DateTimeOffset? Time(string? text)
        => Number(text) is >= 0 and <= long.MaxValue and var number ? VenueTime.Read((long)number, out _) : null;

    // What the venue writes as a JSON number may have an exponent.
    private static decimal? Number(string? text)
    {
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
