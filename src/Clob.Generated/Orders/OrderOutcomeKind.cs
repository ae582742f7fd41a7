namespace Clob;

/// <summary>The member of a <see cref="CancelReport"/> in which an order is.</summary>
public enum OrderOutcomeKind
{
    /// <summary>In <see cref="CancelReport.Canceled"/>.</summary>
    Canceled = 0,

    /// <summary>In <see cref="CancelReport.NotCanceled"/>: the venue gave a reason.</summary>
    NotCanceled = 1,

    /// <summary>In <see cref="CancelReport.Unaccounted"/>: the venue responded, and did not name it.</summary>
    Unaccounted = 2,

    /// <summary>In <see cref="CancelReport.Uncertain"/>: canceled or not.</summary>
    Uncertain = 3,

    /// <summary>In <see cref="CancelReport.Refused"/>: not canceled by this call.</summary>
    Refused = 4,
}
