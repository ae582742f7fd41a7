namespace Clob.Sandbox;

/// <summary>What happens to the connection after a <see cref="SandboxFault"/> has sent what it sends.</summary>
public enum SandboxEnding
{
    /// <summary>The connection stays open. Where something is missing, the client waits until its time-out.</summary>
    Open,

    /// <summary>The connection is closed (FIN).</summary>
    Close,

    /// <summary>The connection is reset (RST).</summary>
    Reset,
}
