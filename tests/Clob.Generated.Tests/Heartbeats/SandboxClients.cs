using Clob.Sandbox;

namespace Clob.Tests.Heartbeats;

/// <summary>What reaches a sandbox.</summary>
internal static class SandboxClients
{
    public static ApiCredentials CredentialsOf(SandboxAccount account)
        => new(account.Address, account.ApiKey, account.Secret, account.Passphrase);

    public static ClobClientOptions OptionsOf(ClobSandbox sandbox, TimeProvider? clock = null)
        => new() { BaseAddress = sandbox.BaseAddress, TimeProvider = clock };

    public static ClobClient Create(ClobSandbox sandbox, TimeProvider? clock = null)
        => ClobClient.Create(CredentialsOf(sandbox.Account), OptionsOf(sandbox, clock));
}
