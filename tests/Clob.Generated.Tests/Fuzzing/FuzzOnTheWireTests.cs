using System.Collections.Concurrent;
using Clob.Tests.Faults;
using Clob.Tests.Support;

namespace Clob.Tests.Fuzzing;

/// <summary>The laws of <see cref="FuzzTests"/> against bare sockets, where responses are not HTTP, or only just.</summary>
public sealed class FuzzOnTheWireTests
{
    private const int Cases = 150;
    private const int MostConnections = 4;

    [Fact]
    public Task Client_and_canceler_keep_their_word_on_any_connection() => FuzzCases.RunAsync(Cases, async seed =>
    {
        var random = FuzzCases.RandomOf(seed, number: 0);
        var clock = new FakeClock();
        var storm = random.Next(1, 12);
        var number = 0;
        ConcurrentQueue<string> exchanges = new();
        await using var server = new FaultyServer(clock, [], then: new Fault("anything", false, exchange =>
        {
            var of = Interlocked.Increment(ref number);
            return of > Volatile.Read(ref storm)
                ? Fault.None.AnswerAsync(exchange)
                : HostileWire.AnswerAsync(
                    FuzzCases.RandomOf(seed, of), exchange, what => exchanges.Enqueue($"{of}. {exchange.Request!.Path}: {what}"));
        }));
        using var way = WayIn.By(random.Of([WayIn.Create, WayIn.AddClobClient]), server.BaseAddress, clock: clock, configure: options =>
        {
            options.Retry.MaxAttempts = random.Of([1, 2, 6]);
            options.Retry.ScopeAttemptTimeout = TimeSpan.FromSeconds(CallLimits.OfScope.Attempt);
        });
        var canceler = new OrderCanceler(way.Client, null, clock);
        List<string> said = [];
        for (var left = 3; left > 0; left--)
        {
            said.Add(await (random.Chance(0.5)
                ? CallAsync(clock, way.Client, random.Of(VenueCall.All), exchanges)
                : CancelAsync(clock, canceler, random.Of([0, 1, 5, 130]), exchanges)));
        }

        // A connection that was lost after its last response shows it with its next request, and takes that one with it.
        Volatile.Write(ref storm, 0);
        for (var left = MostConnections; left > 0; left--)
        {
            said.Add(await CallAsync(clock, way.Client, VenueCall.Of("time"), exchanges));
        }

        var report = await clock.PassWaitsAsync(canceler.CancelAsync(["0xlast"]));
        Hold(report.IsSuccess, $"The canceler does not cancel after the storm: {report}", exchanges);
        var text = string.Join('\n', said);
        var secrets = server.Requests.Select(request => request.Signature).Where(signature => signature.Length > 0)
            .Append(Example.Passphrase).SelectMany(HostileValues.SpellingsOf);
        Hold(!secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)), $"A secret can be read: {text}", exchanges);
    });

    private static async Task<string> CallAsync(FakeClock clock, IClobClient client, VenueCall call, ConcurrentQueue<string> exchanges)
    {
        try
        {
            await clock.PassWaitsAsync(DoneAsync(call.SendAsync(client, default)));
            return "";
        }
        catch (Exception exception)
        {
            Hold(
                exception is ClobApiException or HttpRequestException or TaskCanceledException,
                $"No documentation names what is thrown: {exception}",
                exchanges);
            return $"{exception}\n{(exception as ClobApiException)?.Response}\n{(exception as ClobApiException)?.ContentType}";
        }
    }

    private static async Task<string> CancelAsync(FakeClock clock, OrderCanceler canceler, int count, ConcurrentQueue<string> exchanges)
    {
        var orderIds = Example.OrderIds(count);
        var report = await clock.PassWaitsAsync(count == 0 ? canceler.CancelAllAsync() : canceler.CancelAsync(orderIds));

        string[] told =
            [.. report.Canceled, .. report.NotCanceled.Keys, .. report.Unaccounted, .. report.Uncertain.Keys, .. report.Refused.Keys];
        Hold(count == 0 || told.Order(StringComparer.Ordinal).SequenceEqual(orderIds), "An id is lost, or appears twice.", exchanges);
        var failures = report.Uncertain.Values.Concat(report.Refused.Values).Append(report.RequestFailure);
        return string.Join('\n', failures.Select(failure => failure?.Reason).Distinct().Append(report.ToString()));
    }

    private static void Hold(bool isTrue, string law, IEnumerable<string> exchanges)
        => Assert.True(isTrue, $"{law}{Environment.NewLine}{string.Join(Environment.NewLine, exchanges)}");

    private static async Task<bool> DoneAsync(Task call)
    {
        await call;
        return true;
    }
}
