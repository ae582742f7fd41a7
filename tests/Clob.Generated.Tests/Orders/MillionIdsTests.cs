using System.Text.Json;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A million ids stream through: what is held grows with the report, and with nothing else.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class MillionIdsTests
{
    private const int Ids = 1_000_000;

    // 0x and 64 digits, in .NET's own bookkeeping of a string.
    private const int BytesOfAnId = 22 + (66 * 2) + 2;

    [Fact]
    public async Task Million_ids_are_canceled_in_memory_that_grows_with_the_report()
    {
        var clock = new FakeClock();
        using var client = Example.RetryingClient(new Network(), clock);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var inTheMiddle = 0.0;
        var progress = new ProgressSteps<CancelProgress>(step =>
        {
            if (inTheMiddle == 0 && step.Done >= Ids / 2)
            {
                inTheMiddle = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / step.Total;
            }
        });

        var report = await new OrderCanceler(client, null, clock).CancelAsync(Sequence(), progress);

        Assert.Equal((Ids, true), (report.Canceled.Count, report.IsSuccess));
        var inTheEnd = await LeastBytesAsync(before) / Ids;

        // On the way each id has a row and a place in an index, both of which double as they grow; in the end it has a place in a list.
        Assert.True(inTheMiddle < BytesOfAnId + 170, $"{inTheMiddle} bytes an id in the middle");
        Assert.True(inTheEnd < BytesOfAnId + 40, $"{inTheEnd} bytes an id in the end");
        GC.KeepAlive(report);
    }

    /// <summary>
    /// What is held above a state before. A thread that has just handed over its result may still stand in the code that had
    /// it, and hold what that held: a few collections later it has gone on.
    /// </summary>
    private static async Task<double> LeastBytesAsync(long before)
    {
        var least = double.MaxValue;
        for (var collection = 0; collection < 5; collection++)
        {
            await Task.Yield();
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        return least;
    }

    private static IEnumerable<string> Sequence() => Enumerable.Range(0, Ids).Select(number => $"0x{number:x64}");

    /// <summary>Answers each batch as soon as it is there, and keeps nothing of it.</summary>
    private sealed class Network : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var ids = JsonSerializer.Deserialize<string[]>(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            return Venue.Ok(ids!);
        }
    }
}
