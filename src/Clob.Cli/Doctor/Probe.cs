using Clob.Http;

namespace Clob.Cli.Doctor;

/// <summary>A client on a new connection, with the result of asking for the server's time.</summary>
internal sealed class Probe : IDisposable
{
    /// <summary>How long one call may take.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    // It asks several times, and each response may be slow.
    private static readonly TimeSpan TotalTimeout = 3 * CallTimeout;

    private readonly HttpClient _httpClient;

    private Probe(Uri baseAddress, ApiCredentials? credentials, TimeProvider timeProvider)
    {
        BaseAddress = baseAddress;
        Connection = new TimedConnection(baseAddress);
        _httpClient = new HttpClient(new ClobSigningHandler(Connection.Handler)) { BaseAddress = baseAddress, Timeout = CallTimeout };
        Client = new ClobClient(_httpClient, credentials, timeProvider);
    }

    public Uri BaseAddress { get; }

    public TimedConnection Connection { get; }

    public ClobClient Client { get; }

    /// <summary>Gets the difference of the clocks; null where the venue did not return its time.</summary>
    public ClockOffset? Offset { get; private set; }

    /// <summary>Gets why the venue did not return its time, which may be that the token was canceled; null where it did.</summary>
    public Exception? Failure { get; private set; }

    public static async Task<Probe> RunAsync(
        Uri baseAddress, ApiCredentials? credentials, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var probe = new Probe(baseAddress, credentials, timeProvider);
        using var end = new CancellationTokenSource(TotalTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            probe.Offset = await probe.Client.WarmUpAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            probe.Failure = exception;
        }

        return probe;
    }

    public void Dispose()
    {
        _httpClient.Dispose();
        Connection.Dispose();
    }
}
