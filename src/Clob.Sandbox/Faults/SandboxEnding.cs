namespace Clob.Sandbox;

/// <summary>What becomes of the connection once a <see cref="SandboxFault"/> has let through what it lets through.</summary>
public enum SandboxEnding
{
    /// <summary>It stays open. Where something is missing, the client waits for it until it gives up.</summary>
    Open,

    /// <summary>It is closed in order (FIN).</summary>
    Close,

    /// <summary>It is reset (RST).</summary>
    Reset,
}
