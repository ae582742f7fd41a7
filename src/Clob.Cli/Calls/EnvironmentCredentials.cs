using Clob.Authentication;
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

    // Each with the name of the constructor's parameter that takes it.
    private static readonly (string Parameter, string Variable)[] Variables =
        [("address", Address), ("apiKey", ApiKey), ("secret", Secret), ("passphrase", Passphrase)];

    /// <summary>Returns the credentials.</summary>
    /// <exception cref="UsageException">A variable is missing, or not of its shape. The message shows no secret.</exception>
    public static ApiCredentials Read(Func<string, string?> variable)
    {
        var missing = Variables.Select(each => each.Variable).Where(name => string.IsNullOrWhiteSpace(variable(name))).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException(
                $"Not set: {string.Join(", ", missing)}. These environment variables hold what came with the API key; no private key is needed.")
            {
                Try = Doctor,
            };
        }

        try
        {
            return new ApiCredentials(variable(Address)!, variable(ApiKey)!, variable(Secret)!, variable(Passphrase)!);
        }
        catch (ArgumentException exception)
        {
            var name = Variables.FirstOrDefault(each => each.Parameter == exception.ParamName).Variable;
            throw new UsageException(Cause(name, variable) ?? $"{name}: {ArgumentText.Of(exception)}") { Try = Doctor };
        }
    }

    /// <summary>Returns what <c>clob doctor</c> says of the variable; null where it finds no fault in it.</summary>
    private static string? Cause(string name, Func<string, string?> variable)
        => VariableChecks.Run(variable).FirstOrDefault(finding => finding.Check == name && finding.State == FindingState.Failed) is { } finding
            ? $"{name}: {finding.Found}. {finding.Advice}"
            : null;
}
