using Clob.Cli.Doctor;

namespace Clob.Cli.Calls;

/// <summary>Reads the API key from environment variables: unlike arguments, they do not appear in the list of processes.</summary>
internal static class EnvironmentCredentials
{
    public const string Address = "CLOB_ADDRESS";
    public const string ApiKey = "CLOB_API_KEY";
    public const string Secret = "CLOB_SECRET";
    public const string Passphrase = "CLOB_PASS_PHRASE";

    private const string Doctor = "clob doctor";

    private static readonly string[] Variables = [Address, ApiKey, Secret, Passphrase];

    /// <summary>Returns the credentials.</summary>
    /// <exception cref="UsageException">A variable is missing, or not of its shape. The message shows no secret.</exception>
    public static ApiCredentials Read(Func<string, string?> variable)
    {
        var missing = Variables.Where(name => string.IsNullOrWhiteSpace(variable(name))).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException(
                $"Not set: {string.Join(", ", missing)}. These environment variables hold what came with the API key; no private key is needed.")
            {
                Try = Doctor,
            };
        }

        // Before anything is made of them: what looks like a value of another kind is not sent either.
        if (VariableChecks.Run(variable).FirstOrDefault(finding => finding.State == FindingState.Failed) is { } failed)
        {
            throw new UsageException($"{failed.Check}: {failed.Found}. {failed.Advice}") { Try = Doctor };
        }

        try
        {
            return new ApiCredentials(variable(Address)!, variable(ApiKey)!, variable(Secret)!, variable(Passphrase)!);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(ArgumentText.Of(exception)) { Try = Doctor };
        }
    }
}
