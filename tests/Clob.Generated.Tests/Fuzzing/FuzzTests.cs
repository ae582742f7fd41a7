using Clob.Tests.Faults;
using Clob.Tests.Support;

namespace Clob.Tests.Fuzzing;

/// <summary>
/// Whatever a network does: only documented exceptions are thrown, nothing hangs, no report is lost, each id appears in it exactly
/// once and is called canceled only where a 200 said so, no secret can be read, and the account works after the storm.
/// </summary>
public sealed class FuzzTests
{
    private const int ManyCases = 200;
    private const int SomeCases = 100;

    // What a venue may make a canceler wait after the storm, at the very most.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(25);

    [Fact]
    public Task Client_keeps_its_word_on_any_network() => FuzzCases.RunAsync(ManyCases, async seed =>
    {
        using var fuzz = new FuzzCase(seed);
        for (var left = fuzz.Random.Next(1, 6); left > 0; left--)
        {
            var call = fuzz.Random.Of(VenueCall.All);
            var start = fuzz.Clock.Elapsed;

            await fuzz.ActAsync(() => call.SendAsync(fuzz.Client, fuzz.Caller.Token));

            var bound = new ClobClientOptions().Timeout + TimeSpan.FromSeconds(1);
            fuzz.Hold(fuzz.Clock.Elapsed - start <= bound, $"The call {call} took {fuzz.Clock.Elapsed - start}.");
        }

        await HoldWorksAsync(fuzz, () => fuzz.Client.GetServerTimeAsync());
    });

    [Fact]
    public Task Canceler_keeps_its_word_on_any_network() => FuzzCases.RunAsync(ManyCases, async seed =>
    {
        using var fuzz = new FuzzCase(seed);
        for (var left = fuzz.Random.Next(1, 4); left > 0; left--)
        {
            string[] orderIds = fuzz.Random.Chance(0.25) ? [] : Example.OrderIds(fuzz.Random.Of([1, 2, 7, 130, 400]));
            var report = await ReportAsync(
                fuzz, token => orderIds.Length == 0 ? CancelScopeAsync(fuzz, token) : CancelIdsAsync(fuzz, orderIds, token));
            HoldReport(fuzz, report, orderIds);
        }

        await HoldCancelsAsync(fuzz);
    });

    [Fact]
    public Task Warm_up_keeps_its_word_on_any_network() => FuzzCases.RunAsync(SomeCases, async seed =>
    {
        using var fuzz = new FuzzCase(seed);
        var client = (ClobClient)fuzz.Client;
        for (var left = 3; left > 0; left--)
        {
            await fuzz.ActAsync(async () => fuzz.Hear((await client.WarmUpAsync(fuzz.Caller.Token)).ToString()));
        }

        await HoldWorksAsync(fuzz, () => client.WarmUpAsync());
    });

    private static Task<CancelReport> CancelIdsAsync(FuzzCase fuzz, string[] orderIds, CancellationToken token) => fuzz.Random.Next(3) switch
    {
        0 => fuzz.Canceler.CancelAsync(orderIds, cancellationToken: token),
        1 => fuzz.Canceler.CancelAsync(orderIds.Select(id => id), cancellationToken: token),
        _ => fuzz.Canceler.CancelAsync(orderIds.ToAsyncEnumerable(), cancellationToken: token),
    };

    private static Task<CancelReport> CancelScopeAsync(FuzzCase fuzz, CancellationToken token)
        => fuzz.Random.Chance(0.5)
            ? fuzz.Canceler.CancelAllAsync(token)
            : fuzz.Canceler.CancelMarketAsync(new CancelMarketOrdersRequest { Market = Example.Market }, token);

    private static async Task<CancelReport> ReportAsync(FuzzCase fuzz, Func<CancellationToken, Task<CancelReport>> cancelAsync)
    {
        CancelReport? report = null;
        var exception = await fuzz.ActAsync(async () => report = await cancelAsync(fuzz.Caller.Token));
        report ??= (exception as CancelInterruptedException)?.Report;
        fuzz.Hold(report is not null, $"The report is lost: {exception}");
        fuzz.Hear(report!);
        return report!;
    }

    private static void HoldReport(FuzzCase fuzz, CancelReport report, string[] orderIds)
    {
        string[] told =
            [.. report.Canceled, .. report.NotCanceled.Keys, .. report.Unaccounted, .. report.Uncertain.Keys, .. report.Refused.Keys];
        fuzz.Hold(told.Distinct().Count() == told.Length, "An id appears twice in the report.");
        fuzz.Hold(orderIds.Length == 0 || told.Except(orderIds).Any() is false, "An id is in the report for which nobody asked.");
        fuzz.Hold(!report.IsInputComplete || orderIds.Length == 0 || told.Length == orderIds.Length, "An id is lost.");
        fuzz.Hold(report.Canceled.All(fuzz.Network.HasCalledCanceled), "An id is called canceled, and no 200 that can be read said so.");
        fuzz.Hold(
            !report.IsSuccess || (report.Canceled.Count + report.NotCanceled.Count == told.Length && report.RequestFailure is null),
            "Everything is called canceled, and is not.");
    }

    /// <summary>After the storm, one good response is a success.</summary>
    private static async Task HoldWorksAsync(FuzzCase fuzz, Func<Task> act)
    {
        fuzz.Network.Calm();
        var exception = await fuzz.ActAsync(act);
        fuzz.Hold(exception is null, $"The object does not work after the storm: {exception}");
        fuzz.HoldTheRest();
    }

    private static async Task HoldCancelsAsync(FuzzCase fuzz)
    {
        fuzz.Network.Calm();
        var start = fuzz.Clock.Elapsed;
        CancelReport? report = null;
        var exception = await fuzz.ActAsync(async () => report = await fuzz.Canceler.CancelAsync(["0xlast"]));
        fuzz.Hold(report is not null, $"The canceler does not work after the storm: {exception}");

        // A wait that the venue asked for may be longer than the deadline of this canceler.
        fuzz.Hold(fuzz.HasDeadline || report!.IsSuccess, $"The canceler does not cancel after the storm: {report}");
        fuzz.Hold(fuzz.Clock.Elapsed - start <= LongestWait, $"The canceler waits {fuzz.Clock.Elapsed - start} after the storm.");
        fuzz.HoldTheRest();
    }
}
