using Clob.Authentication;
using Clob.Cli.Calls;
using Clob.Transport;

namespace Clob.Cli.Doctor;

/// <summary>All checks, one after another. What cannot be looked at because of an earlier one is skipped.</summary>
internal static class Examination
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<Finding>> RunAsync(CliEnvironment environment, Uri baseAddress, CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. VariableChecks.Run(environment.Variable)];
        var credentials = findings.Exists(finding => finding.State == FindingState.Failed) ? null : EnvironmentCredentials.Read(environment.Variable);

        // The first connection of a process pays for the compiler, and is no measure of the network.
        using (var rehearsal = new TimedConnection(baseAddress))
        {
            await MeasureAsync(new ClobClient(ClientOf(rehearsal, baseAddress), null, environment.TimeProvider), cancellationToken).ConfigureAwait(false);
        }

        using var connection = new TimedConnection(baseAddress);
        using var httpClient = ClientOf(connection, baseAddress);
        using var client = new ClobClient(httpClient, credentials, environment.TimeProvider);
        var (offset, failure) = await MeasureAsync(client, cancellationToken).ConfigureAwait(false);
        findings.AddRange(ConnectionChecks.Run(baseAddress, connection, failure));
        findings.AddRange(ClockCheck.Run(offset, failure));
        findings.Add(await CredentialsAsync(client, credentials, baseAddress, offset, cancellationToken).ConfigureAwait(false));
        return findings;
    }

    private static HttpClient ClientOf(TimedConnection connection, Uri baseAddress)
        => new(new ClobSigningHandler(connection.Handler), disposeHandler: false) { BaseAddress = baseAddress, Timeout = Patience };

    private static async Task<(ClockOffset? Offset, Exception? Failure)> MeasureAsync(ClobClient client, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.WarmUpAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, exception);
        }
    }

    private static async Task<Finding> CredentialsAsync(
        ClobClient client, ApiCredentials? credentials, Uri baseAddress, ClockOffset? offset, CancellationToken cancellationToken)
        => (credentials, offset) switch
        {
            (null, _) => CredentialCheck.Skipped("a value is missing or not well formed"),
            (_, null) => CredentialCheck.Skipped("the venue does not answer"),
            _ => await CredentialCheck.RunAsync(client, baseAddress, offset.Value, cancellationToken).ConfigureAwait(false),
        };
}
