using Clob.Http;

namespace Clob.Cli.Doctor;

/// <summary>A client on a connection of its own, and what asking for the time on it showed.</summary>
internal sealed class Probe : IDisposable
{
    /// <summary>How long one call may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // It asks several times, and a venue may be slow each time.
    private static readonly TimeSpan PatienceInAll = 3 * Patience;

    private readonly HttpClient _httpClient;

    private Probe(Uri baseAddress, ApiCredentials? credentials, TimeProvider timeProvider)
    {
        BaseAddress = baseAddress;
        Connection = new TimedConnection(baseAddress);
        _httpClient = new HttpClient(new ClobSigningHandler(Connection.Handler)) { BaseAddress = baseAddress, Timeout = Patience };
        Client = new ClobClient(_httpClient, credentials, timeProvider);
    }

    public Uri BaseAddress { get; }

    public TimedConnection Connection { get; }

    public ClobClient Client { get; }

    /// <summary>Gets how far the venue's clock is; null where it could not be asked.</summary>
    public ClockOffset? Offset { get; private set; }

    /// <summary>Gets why it could not be asked; null where it could.</summary>
    public Exception? Failure { get; private set; }

    public static async Task<Probe> RunAsync(
        Uri baseAddress, ApiCredentials? credentials, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var probe = new Probe(baseAddress, credentials, timeProvider);
        using var end = new CancellationTokenSource(PatienceInAll, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            probe.Offset = await probe.Client.WarmUpAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
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
