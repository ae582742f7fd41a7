using Clob.Cancellation;
using Clob.Transport;

namespace Clob;

/// <summary>What makes options usable, and what to do where they are not.</summary>
internal static class ClobClientOptionsRules
{
    public static IReadOnlyList<string> Problems(ClobClientOptions options)
    {
        List<string> problems = [];
        if (AddressProblem(options.BaseAddress) is { } problem)
        {
            problems.Add(problem);
        }

        OptionRule.RequirePositiveOrInfinite(options.Timeout, nameof(options.Timeout), problems);
        OptionRule.RequirePositiveOrInfinite(options.ConnectTimeout, nameof(options.ConnectTimeout), problems);
        OptionRule.RequirePositiveOrInfinite(options.PooledConnectionLifetime, nameof(options.PooledConnectionLifetime), problems);
        OptionRule.RequireAtLeast(1, options.MaxAnswerBytes, nameof(options.MaxAnswerBytes), problems);
        problems.AddRange(ClobRetryOptionsRules.Problems(options.Retry, nameof(options.Retry)));
        problems.AddRange(OrderCancelerOptionsRules.Problems(options.Cancellation, nameof(options.Cancellation)));
        return problems;
    }

    private static string? AddressProblem(Uri? address) => address switch
    {
        null => "BaseAddress is not set. Leave it at its default, or set the address of the venue.",
        { IsAbsoluteUri: false } => $"BaseAddress '{address}' is not absolute. Begin it with https://.",
        { UserInfo.Length: > 0 } => "BaseAddress has a user name or a password in it. Leave them out.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => $"BaseAddress '{address}' has a query or a fragment. Leave it out.",
        { Scheme: "https" } or { Scheme: "http", IsLoopback: true } => null,
        { Scheme: "http" } => $"BaseAddress '{address}' is plain http, which would show the credentials to the network. Use https; http is for this very machine only.",
        _ => $"BaseAddress '{address}' is not https.",
    };
}
