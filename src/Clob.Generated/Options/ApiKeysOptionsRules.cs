namespace Clob;

/// <summary>The bounds of <see cref="ApiKeysOptions"/>.</summary>
internal static class ApiKeysOptionsRules
{
    /// <summary>Returns what is wrong with these options, a sentence or two for each; empty where they can be used.</summary>
    /// <param name="options">The options.</param>
    /// <param name="name">What they are called where they are set.</param>
    public static IReadOnlyList<string> Problems(ApiKeysOptions options, string name)
    {
        List<string> problems = [];
        if (options.MaxWaitUntilUsable != TimeSpan.Zero)
        {
            OptionRule.RequirePositive(options.MaxWaitUntilUsable, $"{name}.{nameof(options.MaxWaitUntilUsable)}", problems);
        }

        OptionRule.RequirePositive(options.UsableCheckInterval, $"{name}.{nameof(options.UsableCheckInterval)}", problems);
        return problems;
    }
}
