namespace Clob.Cli.Parsing;

/// <summary>Shows unknown options without their values, which may be secrets that were meant for another option.</summary>
internal static class OptionText
{
    private const char Dash = '-';

    /// <summary>Returns the name of an option that has its value with it, as in <c>--name=value</c>; anything else as it is.</summary>
    public static string WithoutValue(string text)
        => text.StartsWith(Dash) && text.AsSpan().IndexOfAny('=', ':') is > 0 and var end ? text[..end] : text;

    /// <summary>Returns the parser's messages without the values of options that it does not know.</summary>
    /// <param name="messages">The messages, which quote arguments.</param>
    /// <param name="args">The arguments, as they were passed.</param>
    /// <param name="unmatched">The arguments that the parser could not match.</param>
    public static IEnumerable<string> WithoutValues(
        IEnumerable<string> messages, IReadOnlyList<string> args, IReadOnlyList<string> unmatched)
    {
        var values = args.Skip(1)
            .Where((value, at) => IsOption(args[at])
                && WithoutValue(args[at]) == args[at]
                && !IsOption(value)
                && unmatched.Contains(args[at])
                && unmatched.Contains(value))
            .Select(Quoted)
            .ToList();
        foreach (var message in messages.Where(message => !values.Exists(value => message.Contains(value, StringComparison.Ordinal))))
        {
            yield return args.Where(IsOption).Aggregate(
                message, (text, option) => text.Replace(Quoted(option), Quoted(WithoutValue(option)), StringComparison.Ordinal));
        }
    }

    private static bool IsOption(string text) => text.Length > 1 && text.StartsWith(Dash);

    private static string Quoted(string text) => $"'{text}'";
}
