using System.Text.Json.Serialization;
using Clob.Cli.Findings;

namespace Clob.Cli.Doctor;

/// <summary>The findings of all checks; the object that <c>clob doctor --json</c> prints.</summary>
internal sealed record Diagnosis(Uri BaseAddress, IReadOnlyList<Finding> Checks)
{
    private static readonly int[] Order =
        [Cli.ExitCode.WrongUsage, Cli.ExitCode.CredentialsRefused, Cli.ExitCode.OutcomeUnknown, Cli.ExitCode.NotDone];

    /// <summary>Gets whether a cancel can work: no check failed, and the venue accepted a signed call.</summary>
    public bool Ready => Checks.All(check => check.State != FindingState.Failed) && Checks.Any(CredentialCheck.IsAnswered);

    /// <summary>Gets whether a signal came before all was checked.</summary>
    [JsonIgnore]
    public bool IsInterrupted => Checks.Any(check => check.IsInterrupted);

    /// <summary>Gets the first exit code that applies.</summary>
    [JsonIgnore]
    public int ExitCode => Order.FirstOrDefault(
        code => Checks.Any(check => check.State == FindingState.Failed && check.ExitCode == code),
        IsInterrupted ? Cli.ExitCode.NotDone : Ready ? Cli.ExitCode.Success : Cli.ExitCode.OutcomeUnknown);
}
