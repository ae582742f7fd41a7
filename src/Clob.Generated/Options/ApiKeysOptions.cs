namespace Clob;

/// <summary>How <see cref="ApiKeys"/> waits for a new API key.</summary>
/// <remarks>The options are copied when an <see cref="ApiKeys"/> is created; later changes do not count.</remarks>
public sealed class ApiKeysOptions
{
    /// <summary>
    /// Gets or sets how long to wait until the venue accepts a key that was created or derived, at most. Zero, the default, returns it
    /// without a look. Users saw new keys refused for up to about two minutes: 150 s leave room for that.
    /// </summary>
    public TimeSpan MaxWaitUntilUsable { get; set; }

    /// <summary>
    /// Gets or sets the wait between two looks whether the venue accepts the key (<c>GET /auth/api-keys</c>, signed with it). 2 s by
    /// default, which is far below the venue's limit of 100 requests in 10 s for each IP address.
    /// </summary>
    public TimeSpan UsableCheckInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>These options as they are now.</summary>
    internal ApiKeysOptions Copy() => (ApiKeysOptions)MemberwiseClone();
}
