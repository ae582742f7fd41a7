namespace Clob;

/// <summary>What makes the options usable, and what to do where they are not.</summary>
internal static class VerificationOptionsRules
{
    /// <summary>Returns a copy of the options, or the defaults where there are none.</summary>
    /// <exception cref="ArgumentException">An option is out of bounds.</exception>
    public static VerificationOptions Check(VerificationOptions? options, string name)
    {
        options = options?.Copy() ?? new VerificationOptions();
        List<string> problems = [];
        OptionRule.RequirePositive(options.Timeout, $"{name}.{nameof(options.Timeout)}", problems);
        OptionRule.RequirePositive(options.ReadInterval, $"{name}.{nameof(options.ReadInterval)}", problems);
        OptionRule.RequireAtLeast(1, options.MaxConcurrency, $"{name}.{nameof(options.MaxConcurrency)}", problems);
        return problems.Count == 0 ? options : throw new ArgumentException(string.Join(' ', problems), name);
    }
}
