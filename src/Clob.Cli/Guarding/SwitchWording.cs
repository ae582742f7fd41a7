namespace Clob.Cli.Guarding;

/// <summary>What the venue's switch does, in words.</summary>
internal static class SwitchWording
{
    public const string Fires = "The venue cancels the open orders 10 to 15 s after the last heartbeat.";
    public const string MayBeArmed = "A heartbeat may have armed the venue's switch";
    public const string Unguarded = "The venue accepts no heartbeat, so nothing guards open orders";
    public const string NotReached = "No heartbeat reached the venue: its switch is not armed, and nothing was canceled.";
    public const string NotArmed = "No heartbeat was accepted: the venue's switch is not armed, and nothing was canceled.";
    public const string NothingFires = "The venue's switch is not armed, and cancels nothing. Cancel again.";
    public const string KeptOpen
        = "Another sender uses the same API key, and its heartbeats keep open orders open. End it, and cancel again.";
    public const string CutOff = "The cancel was cut off.";
    public const string Stopped = "Heartbeats are stopped.";
    public const string Unsent = "No heartbeat reached the venue.";
}
