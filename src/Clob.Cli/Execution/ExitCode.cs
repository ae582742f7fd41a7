namespace Clob.Cli;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int NotDone = 1;
    public const int WrongUsage = 2;
    public const int CredentialsRefused = 3;
    public const int OutcomeUnknown = 4;
}
