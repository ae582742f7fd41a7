namespace Clob.Sandbox.Tests;

public sealed class RestartTests : SandboxTest
{
    [Theory]
    [InlineData("/order")]
    [InlineData("/orders")]
    [InlineData("/cancel-all")]
    [InlineData("/cancel-market-orders")]
    public async Task A_restart_refuses_every_cancel_and_cancels_nothing(string path)
    {
        var order = Order();
        Venue.Restart(TimeSpan.FromSeconds(3));

        var reply = await CancelAsync(path);

        Assert.Equal((425, "service not ready"), (reply.Status, reply.Body));
        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Theory]
    [InlineData(0, "3")]
    [InlineData(1000, "2")]
    [InlineData(1001, "2")]
    [InlineData(2999, "1")]
    public async Task A_restart_says_how_much_longer_it_takes(int milliseconds, string retryAfter)
    {
        Venue.Restart(TimeSpan.FromSeconds(3));
        Clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal(retryAfter, (await CancelAsync("/cancel-all")).Headers["Retry-After"]);
    }

    [Fact]
    public async Task A_restart_without_retry_after_does_not_say_it()
    {
        Venue.Restart(TimeSpan.FromSeconds(3), withRetryAfter: false);

        var reply = await CancelAsync("/cancel-all");

        Assert.Equal(425, reply.Status);
        Assert.DoesNotContain("Retry-After", reply.Headers.Keys);
    }

    [Fact]
    public async Task A_restart_ends_by_the_clock()
    {
        var order = Order();
        Venue.Restart(TimeSpan.FromSeconds(3));
        Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal([order.Id], (await CancelAsync("/cancel-all")).Canceled);
    }

    [Fact]
    public async Task A_second_restart_replaces_the_first()
    {
        Venue.Restart(TimeSpan.FromHours(1));
        Venue.Restart(TimeSpan.FromSeconds(1));
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(200, (await CancelAsync("/cancel-all")).Status);
    }

    [Fact]
    public async Task A_restart_changes_nothing_for_the_time_and_signatures()
    {
        Venue.Restart(TimeSpan.FromSeconds(3));

        Assert.Equal(200, (await GetAsync("/time")).Status);
        Assert.Equal(401, (await SendAsync(new SignedRequest(SandboxAccount.CreateExample(9), "/cancel-all"))).Status);
    }

    [Fact]
    public async Task A_cancel_during_a_restart_costs_no_token()
    {
        Venue.SetTier(new SandboxTier("Tiny", 1, 1));
        Venue.Restart(TimeSpan.FromMilliseconds(1));
        Assert.Equal(425, (await CancelAsync("/cancel-all")).Status);
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal(200, (await CancelAsync("/cancel-all")).Status);
    }
}
