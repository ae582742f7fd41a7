namespace Clob.Cli.Credentials;

/// <summary>An account that a command acts for.</summary>
/// <param name="Profile">The name of its profile; null where the environment alone has it.</param>
/// <param name="Credentials">Its API key.</param>
/// <param name="BaseAddress">The address of the venue.</param>
internal sealed record Account(string? Profile, ApiCredentials Credentials, Uri BaseAddress)
{
    /// <summary>Returns the options of a client for it.</summary>
    public ClobClientOptions CreateOptions(TimeProvider timeProvider) => new() { BaseAddress = BaseAddress, TimeProvider = timeProvider };
}
