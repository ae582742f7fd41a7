using System.CommandLine;
using Clob.Cli.Credentials;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob order ID...</c>.</summary>
internal sealed class OrderCommand : ReadCommand
{
    private const int MaxConcurrency = 4;

    // The venue knows no such order, or it cannot be one.
    private static readonly int[] Refusals = [Statuses.BadRequest, Statuses.NotFound];

    private readonly OrderIdArgument _orderIds = new(takesInput: false);

    public OrderCommand(CliEnvironment environment)
        : base("order", "Show orders in any state.", environment, allowsProfiles: false)
        => Add(_orderIds);

    protected override IReadOnlyList<string> Examples { get; } = ["clob order 0x1f…", "clob order 0x1f… 0x2e… --json"];

    protected override async Task<IReadOnlyList<int>> ReadAsync(
        ParseResult parsed, IReadOnlyList<AccountReading> readings, CancellationToken cancellationToken)
    {
        var account = readings[0].Account!;
        using var client = ClobClient.Create(account.Credentials, CreateOptions(account));
        string[] ids = [.. parsed.GetRequiredValue(_orderIds).Distinct(StringComparer.Ordinal)];
        var orders = new OpenOrder?[ids.Length];
        var failures = new Exception?[ids.Length];
        await Parallel.ForAsync(0, ids.Length, new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrency }, async (at, _) =>
        {
            try
            {
                orders[at] = await client.GetOrderAsync(ids[at], cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failures[at] = exception;
            }
        }).ConfigureAwait(false);

        var read = orders.OfType<OpenOrder>().ToList();
        var unread = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < ids.Length; at++)
        {
            if (failures[at] is { } failure)
            {
                unread.Add(ids[at], failure is ClobApiException or HttpRequestException or OperationCanceledException or ArgumentException
                    ? failure.Message
                    : $"Unexpected {failure.GetType().Name}.");
            }
        }

        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, OrdersJson.From(read, unread));
        }
        else
        {
            Listing.Write(CliEnvironment, OrderRows.HeadersWithStatus, OrderRows.WithStatus(CliEnvironment, read));
        }

        foreach (var (id, reason) in unread)
        {
            CliEnvironment.WriteError($"{OrderIdText.Shown(id)}: {reason}");
        }

        return [ExitCodeOf(failures, cancellationToken)];
    }

    private static int ExitCodeOf(Exception?[] failures, CancellationToken cancellationToken)
    {
        var statuses = failures.OfType<Exception>().Select(failure => (failure as ClobApiException)?.StatusCode).ToList();
        return statuses.Contains(Statuses.Unauthorized) ? ExitCode.CredentialsRefused
            : statuses.Count == 0 ? ExitCode.Success
            : cancellationToken.IsCancellationRequested
                || statuses.TrueForAll(status => status is { } known && Refusals.Contains(known)) ? ExitCode.NotDone
            : ExitCode.OutcomeUnknown;
    }
}
