namespace Clob.Cli.Parsing;

/// <summary>The ids of <c>clob cancel</c>, from its arguments or from standard input, each once.</summary>
internal static class OrderIds
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string OnInput = "-";

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>How many one request takes.</summary>
    public static int? Limit => ClobOperations.CancelOrders.Limits.MaxItems;

    /// <summary>Repeated ids are taken out: the venue ignores them, and charges for them all the same.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> orderIds) => [.. orderIds.Distinct(StringComparer.Ordinal)];

    /// <summary>Why these ids cannot be sent; null where they can.</summary>
    public static string? Problem(IReadOnlyList<string> orderIds)
    {
        if (orderIds.Any(string.IsNullOrWhiteSpace))
        {
            return "An order id is empty. Leave it out, or pass the id that belongs there.";
        }

        return orderIds.Select(IdText.Problem).FirstOrDefault(problem => problem is not null) ?? ProblemOfCount(Distinct(orderIds).Count);
    }

    /// <exception cref="UsageException">There are no ids, or they cannot be sent.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(TextReader input, CancellationToken cancellationToken)
    {
        // On a thread of its own: a terminal's reader blocks, and would not notice an interruption.
        var text = await Task.Run(input.ReadToEnd, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        var orderIds = text.TrimStart(ByteOrderMark).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (orderIds.Length == 0)
        {
            throw new UsageException("Standard input holds no order ids. Write them there, separated by white space.");
        }

        return Problem(orderIds) is { } problem ? throw new UsageException($"Standard input: {problem}") : Distinct(orderIds);
    }

    private static string? ProblemOfCount(int count) => count > Limit
        ? $"{count} order ids; one request takes at most {Limit}. Split them over several commands, as xargs -n {Limit} clob cancel does."
        : null;
}
