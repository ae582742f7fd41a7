namespace Clob.Sandbox;

public sealed partial class ClobSandbox
{
    /// <summary>Returns the dead-man's switch of an account as it is now: its last heartbeat, and whether it fired.</summary>
    /// <param name="account">The account; null for <see cref="Account"/>.</param>
    public SandboxHeartbeat GetHeartbeat(SandboxAccount? account = null) => _venue.Heartbeats.StateOf((account ?? Account).ApiKey);

    /// <summary>
    /// Lets the venue forget that an account sends heartbeats: its switch is not armed, and the next heartbeat is refused unless its id is
    /// empty. <see cref="SandboxFault.Heartbeat"/> does the same with a request.
    /// </summary>
    /// <param name="account">The account; null for <see cref="Account"/>.</param>
    public void ForgetHeartbeat(SandboxAccount? account = null) => _venue.Heartbeats.Forget((account ?? Account).ApiKey);
}
