namespace Clob.Cli.Credentials;

/// <summary>The four values of an account, from the environment, and from a profile where the environment does not have them.</summary>
/// <param name="environment">Returns the value of an environment variable; null where it is not set.</param>
/// <param name="name">The name of the profile; null where there is none.</param>
/// <param name="profile">The profile; null where there is none.</param>
internal sealed class AccountVariables(Func<string, string?> environment, string? name = null, Profile? profile = null)
{
    /// <summary>Gets the address of the venue that the profile has; null where it has none.</summary>
    public Uri? BaseAddress => profile?.BaseAddress;

    /// <summary>Reads the values of a profile, or of the environment alone.</summary>
    /// <param name="environment">The variables, and the folder of profiles.</param>
    /// <param name="profile">The name of the profile; null for none.</param>
    /// <exception cref="UsageException">The profile cannot be read.</exception>
    public static AccountVariables Read(CliEnvironment environment, string? profile) => profile is null
        ? new AccountVariables(environment.Variable)
        : new AccountVariables(environment.Variable, profile, new ProfileStore(environment.ConfigurationFolder).Read(profile));

    /// <summary>Requires that no value is in the environment, where it would win over each of several profiles.</summary>
    /// <exception cref="UsageException">One is.</exception>
    public static void RequireNone(CliEnvironment environment)
    {
        var set = CredentialVariables.All.Where(variable => !string.IsNullOrWhiteSpace(environment.Variable(variable))).ToList();
        if (set.Count > 0)
        {
            throw new UsageException(
                $"Set in the environment: {string.Join(", ", set)}, which would win over each of the profiles. "
                + "Unset it, or pass one profile.");
        }
    }

    /// <summary>Gets the name of the profile; null where there is none.</summary>
    public string? Name => name;

    /// <summary>Returns the value of a variable; null where neither has it. The environment wins.</summary>
    public string? ValueOf(string variable)
        => environment(variable) is { } value && (profile is null || !string.IsNullOrWhiteSpace(value))
            ? value
            : profile?.ValueOf(variable);

    /// <summary>Returns where a value came from; null where there is no profile that it could come from.</summary>
    public string? SourceOf(string variable)
        => profile is null ? null : !string.IsNullOrWhiteSpace(environment(variable)) ? "from the environment" : $"from the profile {name}";
}
