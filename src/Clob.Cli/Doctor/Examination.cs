using Clob.Authentication;
using Clob.Cli.Calls;

namespace Clob.Cli.Doctor;

/// <summary>All checks, one after another. What cannot be looked at because of an earlier one is skipped.</summary>
internal static class Examination
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(CliEnvironment environment, Uri baseAddress, CancellationToken cancellationToken)
    {
        var variables = VariableChecks.Run(environment.Variable);
        var credentials = variables.Any(finding => finding.State == FindingState.Failed) ? null : EnvironmentCredentials.Read(environment.Variable);

        // The first connection of a process pays for the compiler, and is no measure of the network.
        using var rehearsal = await Probe.RunAsync(baseAddress, credentials, environment.TimeProvider, cancellationToken).ConfigureAwait(false);
        using var measured = rehearsal.Failure is null
            ? await Probe.RunAsync(baseAddress, credentials, environment.TimeProvider, cancellationToken).ConfigureAwait(false)
            : null;
        var probe = measured ?? rehearsal;
        return
        [
            .. variables,
            .. ConnectionChecks.Run(baseAddress, probe.Connection, probe.Failure),
            .. ClockCheck.Run(probe.Offset, probe.Failure),
            await CredentialsAsync(probe, credentials, baseAddress, cancellationToken).ConfigureAwait(false),
        ];
    }

    private static async Task<Finding> CredentialsAsync(Probe probe, ApiCredentials? credentials, Uri baseAddress, CancellationToken cancellationToken)
        => (credentials, probe.Offset) switch
        {
            (null, _) => CredentialCheck.Skipped("a value is missing or not well formed"),
            (_, null) => CredentialCheck.Skipped("the venue does not answer"),
            (_, { } offset) => await CredentialCheck.RunAsync(probe.Client, baseAddress, offset, cancellationToken).ConfigureAwait(false),
        };
}
