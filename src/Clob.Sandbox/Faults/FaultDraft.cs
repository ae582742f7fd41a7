namespace Clob.Sandbox.Faults;

/// <summary>What the text of a fault says. A property that is null is not in the text.</summary>
internal sealed class FaultDraft
{
    public string? Path { get; set; }

    public int? From { get; set; }

    public int? Times { get; set; }

    /// <summary>Whether it hits without end, so that <see cref="Times"/> does not count.</summary>
    public bool IsEndless { get; set; }

    public double? Chance { get; set; }

    public SandboxFaultMoment Moment { get; set; }

    public ResponseDraft ResponseParts { get; } = new();

    public SandboxResponse? Response { get; set; }

    public IReadOnlyList<string> Omit { get; set; } = [];

    public IReadOnlyList<string> Both { get; set; } = [];

    public SandboxReading Reading { get; set; }

    public SandboxHeartbeatFault Heartbeat { get; set; }

    public TimeSpan Delay { get; set; }

    public TimeSpan Drip { get; set; }

    public int? ContentLength { get; set; }

    public SandboxSending Sending { get; set; }

    public SandboxEnding Ending { get; set; }
}
