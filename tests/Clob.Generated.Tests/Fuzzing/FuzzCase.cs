using System.Buffers;
using Clob.Spec;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clob.Tests.Fuzzing;

/// <summary>One account on a hostile network, with everything that the library says in the course of it.</summary>
internal sealed class FuzzCase : IDisposable
{
    private readonly List<string> _said = [];
    private readonly MemoryLog _log = new();
    private readonly ServiceProvider _services;

    public FuzzCase(int seed)
    {
        Random = FuzzCases.RandomOf(seed, number: 0);
        Network = new HostileNetwork(seed, storm: Random.Next(1, 30), Clock, Random.Chance(0.5) ? Caller : null);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.Wallet = new ExampleWallet();
                options.BaseAddress = Example.BaseAddress;
                options.TimeProvider = Clock;
                options.MaxResponseBytes = HostileNetwork.AnswerLimit;
                options.Retry.MaxAttempts = Random.Of([1, 2, 6, 100]);
                options.Cancellation.Tier = Random.Of(
                    [null, null, RateLimitTier.Standard, RateLimitTier.Elite, new RateLimitTier("Small", 1, 3)]);
                options.Cancellation.IsPaced = Random.Chance(0.7);
                options.Cancellation.MaxConcurrency = Random.Of([1, 1, 4]);
                options.Cancellation.MaxConsecutiveFailures = Random.Of([1, 3, 1000]);
                options.Cancellation.Timeout = Random.Of([Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan, TimeSpan.FromSeconds(30)]);
                HasDeadline = options.Cancellation.Timeout != Timeout.InfiniteTimeSpan;
            })
            .ConfigurePrimaryHttpMessageHandler(() => Network);
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IClobClient>();
        Canceler = _services.GetRequiredService<OrderCanceler>();
    }

    public Random Random { get; }

    public FakeClock Clock { get; } = new();

    public CancellationTokenSource Caller { get; } = new();

    public HostileNetwork Network { get; }

    public IClobClient Client { get; }

    public OrderCanceler Canceler { get; }

    public bool HasDeadline { get; private set; }

    public void Dispose()
    {
        _services.Dispose();
        Network.Dispose();
        Caller.Dispose();
    }

    /// <summary>
    /// Does something with the account while the clock passes its waits, and holds what it throws against the documentation.
    /// </summary>
    /// <returns>What was thrown; null where nothing was.</returns>
    public async Task<Exception?> ActAsync(Func<Task> act)
    {
        var before = Network.Requests;
        try
        {
            await Clock.PassWaitsAsync(DoneAsync(act));
            return null;
        }
        catch (Exception exception)
        {
            Hear(exception.ToString());
            if (exception is ClobApiException failure)
            {
                Hear(string.Join('\n', failure.Response, failure.Error, failure.Code, failure.ContentType));
            }

            Hold(
                exception switch
                {
                    CancelInterruptedException => Caller.IsCancellationRequested,
                    ArgumentException or InvalidOperationException => Network.Requests == before,
                    ClobApiException or HttpRequestException or TaskCanceledException => true,
                    _ => false,
                },
                $"No documentation names what is thrown: {exception}");
            return exception;
        }
    }

    /// <summary>Takes down what the library says.</summary>
    public void Hear(string? text) => _said.Add(text ?? "");

    /// <summary>Takes down every text of a report.</summary>
    public void Hear(CancelReport report)
    {
        Hear(string.Join('\n', report.Uncertain.Values.Concat(report.Refused.Values).Append(report.RequestFailure).Select(failure => failure?.Reason)));
        Hear(string.Join('\n', report.NotCanceled.Values.Select(rejection => rejection.Reason)));
        Hear(string.Join('\n', report.StoppedBecause?.Text, report.RateLimit, report.InputError, report));
    }

    /// <summary>Fails with the exchange where a law does not hold.</summary>
    public void Hold(bool isTrue, string law)
    {
        if (!isTrue)
        {
            Assert.Fail($"{law}{Environment.NewLine}{Network.Exchanges}");
        }
    }

    /// <summary>Holds the laws of everything that was said and waited for.</summary>
    public void HoldTheRest()
    {
        Hold(!Network.IsWaitedForWithoutBound, "A response was waited for without bound.");
        var said = string.Join('\n', _said.Append(_log.Text).Append(_log.Values));
        var secrets = SearchValues.Create([.. Network.Secrets.SelectMany(HostileValues.SpellingsOf)], StringComparison.OrdinalIgnoreCase);
        var at = said.AsSpan().IndexOfAny(secrets);
        Hold(at < 0, $"A secret can be read: {(at < 0 ? "" : said[Math.Max(0, at - 200)..Math.Min(said.Length, at + 200)])}");
    }

    private static async Task<bool> DoneAsync(Func<Task> act)
    {
        await act();
        return true;
    }
}
