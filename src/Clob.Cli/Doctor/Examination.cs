using Clob.Cli.Credentials;
using Clob.Cli.Findings;

namespace Clob.Cli.Doctor;

/// <summary>Runs all checks, one after another. A check that an earlier one makes impossible is skipped, with the reason.</summary>
internal static class Examination
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        CliEnvironment environment, AccountVariables account, Uri baseAddress, CancellationToken cancellationToken)
    {
        var variables = VariableChecks.Run(account);
        var credentials = variables.Any(finding => finding.State == FindingState.Failed)
            ? null
            : EnvironmentCredentials.Read(account.ValueOf, account.Name);

        // The first connection of a process includes compilation, and does not measure the network.
        using var rehearsal = await Probe.RunAsync(baseAddress, credentials, environment.TimeProvider, cancellationToken)
            .ConfigureAwait(false);
        using var measured = rehearsal.Failure is null
            ? await Probe.RunAsync(baseAddress, credentials, environment.TimeProvider, cancellationToken).ConfigureAwait(false)
            : null;
        var probe = measured ?? rehearsal;
        var connection = ConnectionChecks.Run(baseAddress, probe.Connection, probe.Failure);
        var clock = ClockCheck.Run(probe, ConnectionChecks.IsOpen(connection), environment.TimeProvider.GetUtcNow());
        var isAnswered = clock.All(finding => finding.State != FindingState.Skipped);
        var signed = credentials is null ? CredentialCheck.Skipped("a value is missing or malformed")
            : !isAnswered ? CredentialCheck.Skipped("the venue sends no usable response")
            : await SignedAsync(probe, baseAddress, variables, cancellationToken).ConfigureAwait(false);
        var keys = CredentialCheck.IsAnswered(signed)
            ? await KeysCheck.RunAsync(probe.Client, credentials!.ApiKey, cancellationToken).ConfigureAwait(false)
            : KeysCheck.Skipped("no signed call was accepted");
        return [.. variables, .. connection, .. clock, signed, keys];
    }

    private static Task<Finding> SignedAsync(
        Probe probe, Uri baseAddress, IReadOnlyList<Finding> variables, CancellationToken cancellationToken)
        => CredentialCheck.RunAsync(probe.Client, baseAddress, probe.Offset!.Value, variables, cancellationToken);
}
