using System.Text.Json.Serialization;

namespace Clob.Cli.Doctor;

/// <summary>What all checks found; the object that <c>clob doctor --json</c> prints.</summary>
internal sealed record Diagnosis(Uri BaseAddress, IReadOnlyList<Finding> Checks)
{
    private static readonly int[] Order = [Cli.ExitCode.WrongUsage, Cli.ExitCode.CredentialsRefused, Cli.ExitCode.OutcomeUnknown, Cli.ExitCode.NotDone];

    /// <summary>Gets whether a cancel can work: nothing failed, and a signed call was answered.</summary>
    public bool Ready => Checks.All(check => check.State != FindingState.Failed) && Checks.Any(CredentialCheck.IsAnswered);

    /// <summary>Gets the first exit code that applies.</summary>
    [JsonIgnore]
    public int ExitCode => Order.FirstOrDefault(
        code => Checks.Any(check => check.State == FindingState.Failed && check.ExitCode == code),
        Ready ? Cli.ExitCode.Success : Cli.ExitCode.OutcomeUnknown);
}
