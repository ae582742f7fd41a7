using Clob.Cli.Calls;
using Clob.Cli.Reporting;

namespace Clob.Cli;

/// <summary>What the process tells the program that started it.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int NotDone = 1;
    public const int WrongUsage = 2;
    public const int CredentialsRefused = 3;
    public const int OutcomeUnknown = 4;

    private const int Unauthorized = 401;

    /// <summary>The first that applies, from the worst to the best.</summary>
    public static int Of(OutcomeReport report)
    {
        if (report.Failure?.Status == Unauthorized)
        {
            return CredentialsRefused;
        }

        if (report.Failure is { Kind: CallFailureKind.Uncertain or CallFailureKind.NotReachable } || report.Unaccounted.Count > 0)
        {
            return OutcomeUnknown;
        }

        var someStand = report.NotCanceled.Values.Any(rejection => rejection.Kind != CancelRejectionKind.AlreadyCanceled);
        return report.Failure is not null || someStand ? NotDone : Success;
    }
}
