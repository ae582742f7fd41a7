using Clob.Cli.Findings;

namespace Clob.Cli.Credentials;

/// <summary>Reads the API key from environment variables, which, unlike arguments, do not appear in the list of processes.</summary>
internal static class EnvironmentCredentials
{
    private const string Doctor = "clob doctor";

    /// <summary>Returns the credentials.</summary>
    /// <param name="variable">Returns the value of a variable; null where it is not set.</param>
    /// <param name="profile">The name of the profile that some values are from; null for none.</param>
    /// <exception cref="UsageException">A variable is missing or malformed. The message shows no secret.</exception>
    public static ApiCredentials Read(Func<string, string?> variable, string? profile = null)
    {
        var missing = CredentialVariables.All.Where(name => string.IsNullOrWhiteSpace(variable(name))).ToList();
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing);
            throw new UsageException(
                profile is not null
                    ? $"Not in the profile {profile}, and not set: {names}."
                    : $"Not set: {names}. These environment variables hold what came with the API key; no private key is needed.")
            {
                Try = DoctorFor(profile),
            };
        }

        // Before the credentials are created, so that a value of another kind, such as a wallet's private key, is not sent either.
        if (VariableChecks.Run(variable).FirstOrDefault(finding => finding.State == FindingState.Failed) is { } failed)
        {
            throw new UsageException($"{failed.Check}: {failed.Found}. {failed.Advice}") { Try = DoctorFor(profile) };
        }

        try
        {
            return new ApiCredentials(
                variable(CredentialVariables.Address)!,
                variable(CredentialVariables.ApiKey)!,
                variable(CredentialVariables.Secret)!,
                variable(CredentialVariables.Passphrase)!);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(ArgumentText.MessageOf(exception)) { Try = DoctorFor(profile) };
        }
    }

    private static string DoctorFor(string? profile) => profile is null ? Doctor : $"{Doctor} --profile {profile}";
}
