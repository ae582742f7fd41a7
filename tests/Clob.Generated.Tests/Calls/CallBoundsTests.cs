using Clob.Calls;
using Clob.Spec;

namespace Clob.Tests.Calls;

/// <summary>How long a whole call may take, and how many times it is sent.</summary>
public sealed class CallBoundsTests
{
    [Theory]
    [InlineData(30, false, false, 5)]
    [InlineData(2, false, false, 2)]
    [InlineData(-0.001, false, false, 5)]
    [InlineData(30, true, false, 30)]
    [InlineData(-0.001, true, false, -0.001)]
    [InlineData(30, true, true, 12)]
    [InlineData(10, true, true, 10)]
    [InlineData(-0.001, true, true, 12)]
    public void Call_that_names_no_orders_ends_with_its_last_attempt(double timeout, bool hasRetries, bool isByScope, double expected)
    {
        var options = Options();
        options.Timeout = TimeSpan.FromSeconds(timeout);
        if (!hasRetries)
        {
            options.Retry.MaxAttempts = 1;
        }

        var operation = isByScope ? ClobOperations.CancelAllOrders : ClobOperations.CancelOrders;
        Assert.Equal(TimeSpan.FromSeconds(expected), new CallBounds(options).TimeoutOf(operation));
    }

    [Fact]
    public void Retry_handler_of_the_callers_own_makes_attempts_too()
    {
        var options = Options();
        options.Retry.MaxAttempts = 1;
        options.RetryHandlerFactory = () => new HttpClientHandlerOfOthers();

        Assert.Equal(options.Timeout, new CallBounds(options).TimeoutOf(ClobOperations.CancelOrders));
    }

    [Fact]
    public void Limits_are_those_of_the_options()
    {
        var bounds = new CallBounds(Options());

        Assert.Equal(new AttemptLimits(6, TimeSpan.FromSeconds(20)), bounds.LimitsOf(ClobOperations.CancelOrders));
        Assert.Equal(new AttemptLimits(6, TimeSpan.FromSeconds(8)), bounds.LimitsOf(ClobOperations.CancelAllOrders));
        Assert.Equal(new AttemptLimits(int.MaxValue, TimeSpan.MaxValue), AttemptLimits.CreateDefault(ClobOperations.CancelOrders));
        Assert.Equal(
            new AttemptLimits(int.MaxValue, ClobRetryOptions.DefaultScopeMaxRetryDuration), AttemptLimits.CreateDefault(
                ClobOperations.CancelAllOrders));
    }

    private static ClobClientOptions Options()
    {
        var options = new ClobClientOptions { Timeout = TimeSpan.FromSeconds(30) };
        options.Retry.MaxAttempts = 6;
        options.Retry.AttemptTimeout = TimeSpan.FromSeconds(5);
        options.Retry.ScopeAttemptTimeout = TimeSpan.FromSeconds(4);
        options.Retry.MaxRetryDuration = TimeSpan.FromSeconds(20);
        options.Retry.ScopeMaxRetryDuration = TimeSpan.FromSeconds(8);
        return options;
    }

    private sealed class HttpClientHandlerOfOthers : DelegatingHandler;
}
