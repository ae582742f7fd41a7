namespace Clob.Sandbox;

/// <summary>How <see cref="SandboxServer"/> is started.</summary>
public sealed class SandboxServerOptions
{
    /// <summary>The TCP port on 127.0.0.1; 0, the default, lets the system choose a free one.</summary>
    public int Port { get; set; }

    /// <summary>The venue to serve; null, the default, for a new one without orders.</summary>
    public SandboxVenue? Venue { get; set; }
}
