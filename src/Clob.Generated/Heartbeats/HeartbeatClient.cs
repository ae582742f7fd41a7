namespace Clob.Heartbeats;

/// <summary>Creates the client of heartbeats: with connections that no other request uses, and without repetitions.</summary>
internal static class HeartbeatClient
{
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public static ClobClient Create(ApiCredentials credentials, ClobClientOptions options, TimeSpan beatTimeout, TimeProvider clock)
    {
        var own = new ClobClientOptions
        {
            BaseAddress = options.BaseAddress,
            Timeout = beatTimeout,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = options.PooledConnectionLifetime,
            Proxy = options.Proxy,
            MaxResponseBytes = options.MaxResponseBytes,
            SendsTraceContext = options.SendsTraceContext,
            TimeProvider = options.TimeProvider ?? clock,
        };
        own.ClientCertificates.AddRange(options.ClientCertificates);

        // A heartbeat decides itself whether another attempt comes in time.
        own.Retry.MaxAttempts = 1;
        own.Retry.AttemptTimeout = beatTimeout;
        return ClobClient.Create(credentials, own);
    }
}
