using System.Text.Json.Serialization;

namespace Clob.Cli.Doctor;

/// <summary>What all checks found; the object that <c>clob doctor --json</c> prints.</summary>
internal sealed record Diagnosis(Uri BaseAddress, IReadOnlyList<Finding> Checks)
{
    private static readonly int[] Order = [Cli.ExitCode.WrongUsage, Cli.ExitCode.CredentialsRefused, Cli.ExitCode.OutcomeUnknown, Cli.ExitCode.NotDone];

    /// <summary>The first that applies.</summary>
    [JsonIgnore]
    public int ExitCode => Order.FirstOrDefault(
        code => Checks.Any(check => check.State == FindingState.Failed && check.ExitCode == code), Cli.ExitCode.Success);
}
