using System.Collections;
using System.Text.Json;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Orders;

/// <summary>An exception of anyone's type can throw from all that it overrides: the report comes back, and says what is known.</summary>
public sealed class UnreadableExceptionTests : CancelerTest
{
    private static readonly string[] OrderIds = ["0x1", "0x2"];

    private static readonly Func<Exception>[] Makers =
    [
        () => new OfTheVenue(),
        () => new OfTheNetwork(isNull: false),
        () => new OfTheNetwork(isNull: true),
        () => new OfTheToken(),
        () => new OfTheState(),
        () => new OfTheArgument(),
        () => new OfTheFile(),
        () => new HttpRequestException("lost", new OfTheFile()),
        () => new AggregateException(new OfTheFile(), new OfTheState()),
    ];

    public static TheoryData<int> All { get; } = new(Enumerable.Range(0, Makers.Length));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Client_that_throws_one_costs_no_report(int at)
    {
        var canceler = new OrderCanceler(new StubClient((_, _) => throw Makers[at]()));

        foreach (var report in new[] { await canceler.CancelAsync(OrderIds), await canceler.CancelAsync(["0x1"]) })
        {
            var failures = report.Uncertain.Values.Concat(report.Refused.Values).ToList();
            Assert.NotEmpty(failures);
            Assert.All(failures, failure => Assert.False(string.IsNullOrWhiteSpace(failure.Reason)));
            Assert.False(report.IsSuccess);
        }

        Assert.NotNull((await canceler.CancelAllAsync()).RequestFailure);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Handler_that_throws_one_after_the_response_leaves_the_outcome_unknown(int at)
    {
        var report = await CancelBehindAsync(async (request, send) =>
        {
            (await send(request)).Dispose();
            throw Makers[at]();
        });

        Assert.Equal(OrderIds, report.Uncertain.Keys);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Handler_that_throws_one_before_the_request_has_sent_nothing(int at)
    {
        var report = await CancelBehindAsync((_, _) => throw Makers[at]());

        Assert.Equal(OrderIds, report.Refused.Keys);
        Assert.All(report.Refused.Values, failure => Assert.NotEqual(ClobOutcomeKind.Refused, failure.Kind));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Network_that_throws_one_costs_no_report(int at)
    {
        var report = await CancelAsync(new Venue(_ => throw Makers[at]()), OrderIds);

        Assert.Equal(OrderIds, report.Uncertain.Keys.Concat(report.Refused.Keys));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Source_that_throws_one_is_reported_and_the_report_can_be_shown(int at)
    {
        IEnumerable<string> Breaking()
        {
            yield return "0x1";
            throw Makers[at]();
        }

        var report = await CancelAsync(new Venue(), Breaking());

        Assert.NotNull(report.InputError);
        Assert.Contains(report.InputError.GetType().Name, report.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Type\"", JsonSerializer.Serialize(report), StringComparison.Ordinal);
    }

    /// <summary>Cancels through a handler of a user.</summary>
    private async Task<CancelReport> CancelBehindAsync(UserHandler.Step step)
    {
        var network = new Venue().Network;
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.TimeProvider = Clock;
            })
            .AddHttpMessageHandler(() => new UserHandler(step))
            .ConfigurePrimaryHttpMessageHandler(() => network);
        await using var provider = services.BuildServiceProvider();
        return await Clock.PassWaitsAsync(provider.GetRequiredService<OrderCanceler>().CancelAsync(OrderIds));
    }

    private sealed class OfTheVenue() : ClobApiException("x", 500)
    {
        public override string Message => throw new InvalidOperationException("message");

        public override string? StackTrace => throw new InvalidOperationException("trace");

        public override string ToString() => throw new InvalidOperationException("text");
    }

    private sealed class OfTheNetwork(bool isNull) : HttpRequestException("x")
    {
        public override string Message => isNull ? null! : throw new InvalidOperationException("message");

        public override Exception GetBaseException() => isNull ? null! : throw new InvalidOperationException("cause");

        public override IDictionary Data => isNull ? null! : throw new InvalidOperationException("data");
    }

    private sealed class OfTheToken() : OperationCanceledException("x")
    {
        public override string Message => throw new InvalidOperationException("message");
    }

    private sealed class OfTheState() : InvalidOperationException("x")
    {
        public override string Message => throw new FormatException("message");

        public override string? HelpLink => throw new FormatException("link");

        public override string? Source => throw new FormatException("source");
    }

    private sealed class OfTheArgument() : ArgumentException("x")
    {
        public override string Message => null!;

        public override string? ParamName => throw new FormatException("name");
    }

    private sealed class OfTheFile() : IOException("x")
    {
        public override string Message => throw new FormatException("message");

        public override Exception GetBaseException() => throw new FormatException("cause");
    }
}
