using Clob.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Clob.Tests.Orders.Verification;

/// <summary>
/// Over orders that are placed late and filled meanwhile, responses that are lost, and reads that fail, lie behind or come in pages: no
/// order is lost, and no state is claimed that is not true.
/// </summary>
public sealed class NothingIsClaimedFalselyTests
{
    private const int Cases = 10_000;

    [Fact]
    public void What_a_verification_claims_is_true_whatever_the_venue_does()
        => Prop.ForAll(VerificationScenarios.All, CheckAsync).Check(PropertyCases.Of(Cases));

    private static async Task CheckAsync(VerificationScenario scenario)
    {
        var clock = new FakeClock();
        using var caller = new CancellationTokenSource();
        var orders = scenario.Orders.Select(VerificationScenarios.Order).ToArray();
        using var venue = new TradedVenue(clock, orders)
        {
            CancelMishaps = scenario.Cancels,
            ReadMishaps = scenario.Reads,
            IsLagging = scenario.IsLagging,
            PageSize = scenario.PageSize,
            HasEmptyPages = scenario.HasEmptyPages,
            OnRequest = number =>
            {
                if (number == scenario.InterruptedAt)
                {
                    caller.Cancel();
                }
            },
        };
        using var client = Example.RetryingClient(venue, clock, options => options.Retry.MaxAttempts = 1);
        var canceler = new OrderCanceler(client, options: null, clock);
        var options = new VerificationOptions { IncludeProven = scenario.IncludesProven };
        VerificationReport report;
        try
        {
            report = await clock.PassWaitsAsync(scenario.IsByScope
                ? canceler.CancelAllAndVerifyAsync(options, cancellationToken: caller.Token)
                : CancelAndVerifyAsync(canceler, orders, options, caller.Token));
        }
        catch (VerificationInterruptedException exception)
        {
            Assert.True(caller.IsCancellationRequested);
            report = exception.Verification;
        }

        venue.ComeToNow();
        AssertTrue(report, orders, venue);
        AssertWhole(report, orders, scenario.IsByScope);
    }

    private static async Task<VerificationReport> CancelAndVerifyAsync(
        OrderCanceler canceler, TradedOrder[] orders, VerificationOptions options, CancellationToken cancellationToken)
    {
        CancelReport report;
        try
        {
            report = await canceler.CancelAsync(orders.Select(order => order.Id).ToList(), progress: null, cancellationToken);
        }
        catch (CancelInterruptedException exception)
        {
            report = exception.Report;
        }

        return await canceler.VerifyAsync(report, options, progress: null, cancellationToken);
    }

    private static void AssertTrue(VerificationReport report, TradedOrder[] orders, TradedVenue venue)
    {
        foreach (var claim in report.Orders.Values)
        {
            var order = orders.Single(each => each.Id == claim.OrderId);
            Assert.True(
                claim.State switch
                {
                    VerifiedOrderState.Canceled => order.IsCanceled && (claim.Order is null || order.Matched == 0),
                    VerifiedOrderState.PartlyMatched => order.IsCanceled && order.Matched > 0,
                    VerifiedOrderState.Matched => order.IsMatched,
                    VerifiedOrderState.Closed => order.IsClosed,
                    VerifiedOrderState.Open => order.IsOpen || venue.ReadWhileOpen.Contains(order.Id),
                    _ => claim.Reason is { Length: > 0 },
                },
                $"{claim} is not true: {order.Status}, {order.Matched} matched.");
            Assert.True(
                claim.Order is null || claim.State is VerifiedOrderState.Open or VerifiedOrderState.Unknown
                    || claim.Order.GetSizeMatched() == order.Matched,
                $"{claim}: {order.Matched} are matched.");
        }

        var isTouched = orders.Where(order => order.Owner != Example.ApiKey && report.IsByScope)
            .Any(order => venue.AskedToCancel.Contains(order.Id));
        Assert.False(isTouched, "An order of another key was touched.");
        var inScope = report.IsByScope ? orders.Where(order => order.Owner == Example.ApiKey) : orders;
        Assert.False(report.IsVerified && inScope.Any(order => order.IsOpen), "An order is open, and it says that none is.");
    }

    private static void AssertWhole(VerificationReport report, TradedOrder[] orders, bool isByScope)
    {
        Assert.Equal(isByScope, report.IsByScope);
        var told = report.Cancel.Outcomes.Select(outcome => outcome.OrderId).ToList();
        Assert.Equal(told, told.Distinct());
        Assert.Empty(told.Except(report.Orders.Keys));
        Assert.Empty(report.Orders.Keys.Except(orders.Select(order => order.Id)));
        if (!isByScope)
        {
            Assert.Equal(orders.Select(order => order.Id).Order(StringComparer.Ordinal), report.Orders.Keys.Order(StringComparer.Ordinal));
        }
    }
}
