using Clob.Authentication;

namespace Clob;

/// <summary>How a <see cref="ClobClient"/> reaches the venue. The defaults are safe and meant for production.</summary>
public sealed class ClobClientOptions
{
    /// <summary>The API key that signs. <c>AddClobClient</c> needs it; <see cref="ClobClient.Create"/> takes it as an argument of its own.</summary>
    public ApiCredentials? Credentials { get; set; }

    /// <summary>
    /// Where the venue is; production by default. Https, or http on this very machine (a loopback address). It may have a
    /// path, which goes before the path of each operation and is not signed.
    /// </summary>
    public Uri BaseAddress { get; set; } = ClobClient.DefaultBaseAddress;

    /// <summary>How long one call may take, from the send to the last byte of the answer. 10 s by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long opening a connection may take. 3 s by default.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How old a connection may grow before a new one takes its place, for the sake of DNS. 10 min by default.</summary>
    public TimeSpan PooledConnectionLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The clock of signatures and time-outs; null for the registered one, or else the system's.</summary>
    public TimeProvider? TimeProvider { get; set; }
}
