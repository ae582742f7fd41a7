using System.Globalization;

namespace Clob.Tests.Orders.Verification;

/// <summary>An order of <see cref="TradedVenue"/>, and what is true of it.</summary>
internal sealed class TradedOrder
{
    public const decimal Size = 10;

    public required string Id { get; init; }

    /// <summary>When it goes live, from the start of the test.</summary>
    public TimeSpan LiveAt { get; init; }

    /// <summary>When somebody takes a part of it; null for never.</summary>
    public TimeSpan? FilledAt { get; init; }

    /// <summary>How much is taken then.</summary>
    public decimal Fill { get; init; } = Size;

    /// <summary>How much is taken just before its first cancel.</summary>
    public decimal FillOnCancel { get; init; }

    public string Owner { get; init; } = Support.Example.ApiKey;

    public string Market { get; init; } = Support.Example.Market;

    /// <summary>How the venue calls its state, where it does not call it by what is true.</summary>
    public string? StatusWord { get; init; }

    /// <summary>Whether reads go on showing it open, whatever becomes of it.</summary>
    public bool IsShownOpenForEver { get; init; }

    public bool IsShownOpen => IsOpen || IsShownOpenForEver;

    public decimal Matched { get; private set; }

    public bool IsLive { get; private set; }

    public bool IsCanceled { get; private set; }

    public bool IsClosed { get; private set; }

    public bool IsMatched => Matched == Size;

    public bool IsOpen => IsLive && !IsMatched && !IsCanceled && !IsClosed;

    public string Status => StatusWord
        ?? (IsShownOpenForEver ? "LIVE" : IsCanceled ? "CANCELED" : IsClosed ? "CANCELED_MARKET_RESOLVED" : IsMatched ? "ORDER_STATUS_MATCHED" : "LIVE");

    private bool IsTaken { get; set; }

    private bool WasAskedToCancel { get; set; }

    /// <summary>Lets time come to an instant.</summary>
    public void ComeTo(TimeSpan now)
    {
        IsLive |= now >= LiveAt;
        if (!IsTaken && now >= FilledAt && IsOpen)
        {
            IsTaken = true;
            Matched = Math.Min(Size, Matched + Fill);
        }
    }

    public void Close() => IsClosed = IsOpen;

    /// <summary>Cancels it, if it can be; returns the venue's reason where it cannot.</summary>
    public string? Cancel()
    {
        if (!WasAskedToCancel && IsOpen)
        {
            Matched = Math.Min(Size, Matched + FillOnCancel);
        }

        WasAskedToCancel = true;
        if (IsOpen)
        {
            IsCanceled = true;
            return null;
        }

        return !IsLive ? "Order not found"
            : IsCanceled ? "the order is already canceled"
            : IsMatched ? "order can't be found - already canceled or matched"
            : "Order not found or already canceled";
    }

    /// <summary>The order as the venue shows it now.</summary>
    public object Show() => new
    {
        id = Id,
        status = Status,
        owner = Owner,
        market = Market,
        asset_id = Support.Example.AssetId,
        side = "BUY",
        price = "0.5",
        original_size = Size.ToString(CultureInfo.InvariantCulture),
        size_matched = Matched.ToString(CultureInfo.InvariantCulture),
        created_at = 1_720_000_000 + (long)LiveAt.TotalSeconds,
    };
}
