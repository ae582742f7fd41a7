namespace Clob.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int NotDone = 1;
    public const int WrongUsage = 2;
    public const int CredentialsRefused = 3;
    public const int OutcomeUnknown = 4;

    // The first that applies.
    private static readonly int[] Order = [WrongUsage, CredentialsRefused, OutcomeUnknown, NotDone];

    /// <summary>Returns the exit code of several accounts, of which each has one.</summary>
    public static int WorstOf(IEnumerable<int> exitCodes) => Order.FirstOrDefault(exitCodes.ToHashSet().Contains, Success);
}
