namespace Clob.Tests.Heartbeats;

/// <summary>What happens to one request on its way to the venue and back.</summary>
internal sealed record HeartbeatTrip
{
    public static readonly HeartbeatTrip Straight = new();

    /// <summary>How long until the venue sees it.</summary>
    public TimeSpan Way { get; init; }

    /// <summary>How long the response then takes.</summary>
    public TimeSpan WayBack { get; init; }

    /// <summary>Whether the venue never sees it.</summary>
    public bool IsLost { get; init; }

    /// <summary>Whether the response never comes.</summary>
    public bool IsResponseLost { get; init; }

    /// <summary>An exception in place of what the venue would respond, which then does not see it.</summary>
    public Exception? Response { get; init; }
}
