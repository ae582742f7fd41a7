using Clob.Cli.Credentials;
using Clob.Cli.Findings;

namespace Clob.Cli.Doctor;

/// <summary>
/// Runs all checks, one after another. A check that an earlier one makes impossible is skipped, with the reason. Where the token is
/// canceled, the rest is skipped.
/// </summary>
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
        var probe = measured is null || cancellationToken.IsCancellationRequested ? rehearsal : measured;
        var connection = ConnectionChecks.Run(baseAddress, probe.Connection, probe.Failure);
        var clock = ClockCheck.Run(probe, ConnectionChecks.IsOpen(connection), environment.TimeProvider.GetUtcNow());
        if (probe.Failure is not null && cancellationToken.IsCancellationRequested)
        {
            return
            [
                .. variables,
                .. connection.Concat(clock).Select(WithoutFailure),
                CredentialCheck.Skipped(Finding.Interrupted),
                KeysCheck.Skipped(Finding.Interrupted),
            ];
        }

        var isAnswered = clock.All(finding => finding.State != FindingState.Skipped);
        var signed = credentials is null ? CredentialCheck.Skipped("a value is missing or malformed")
            : !isAnswered ? CredentialCheck.Skipped("the venue sends no usable response")
            : await UnlessInterruptedAsync(
                SignedAsync(probe, baseAddress, variables, cancellationToken), CredentialCheck.Skipped, cancellationToken).ConfigureAwait(false);
        var keys = signed.IsInterrupted ? KeysCheck.Skipped(Finding.Interrupted)
            : !CredentialCheck.IsAnswered(signed) ? KeysCheck.Skipped("no signed call was accepted")
            : await UnlessInterruptedAsync(
                KeysCheck.RunAsync(probe.Client, credentials!.ApiKey, cancellationToken), KeysCheck.Skipped, cancellationToken)
                .ConfigureAwait(false);
        return [.. variables, .. connection, .. clock, signed, keys];
    }

    // What the interruption cut off did not fail.
    private static Finding WithoutFailure(Finding finding)
        => finding.State == FindingState.Ok ? finding : Finding.Skipped(finding.Check, Finding.Interrupted);

    private static async Task<Finding> UnlessInterruptedAsync(
        Task<Finding> check, Func<string, Finding> skipped, CancellationToken cancellationToken)
    {
        try
        {
            return await check.ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return skipped(Finding.Interrupted);
        }
    }

    private static Task<Finding> SignedAsync(
        Probe probe, Uri baseAddress, IReadOnlyList<Finding> variables, CancellationToken cancellationToken)
        => CredentialCheck.RunAsync(probe.Client, baseAddress, probe.Offset!.Value, variables, cancellationToken);
}
