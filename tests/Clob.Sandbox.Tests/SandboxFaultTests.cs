namespace Clob.Sandbox.Tests;

/// <summary>Faults that code creates.</summary>
public sealed class SandboxFaultTests : SandboxTest
{
    [Fact]
    public void The_fault_that_loses_a_response_is_the_same_as_its_words()
        => Assert.Equal(SandboxFault.Parse("/orders when=after send=nothing end=reset"), SandboxFault.LostResponse("/orders"));

    [Fact]
    public async Task A_status_replaces_the_response_to_the_next_request_and_cancels_nothing()
    {
        var order = Order();
        Venue.AddFault(SandboxFault.Status(503));

        var refused = await CancelAsync("/order", OrderBody(order.Id));
        var canceled = await CancelAsync("/order", OrderBody(order.Id));

        Assert.Equal((503, SandboxResponse.TradingDisabled.Body), (refused.Status, refused.Body));
        Assert.Equal([order.Id], canceled.Canceled);
    }

    [Fact]
    public async Task A_status_with_a_path_leaves_other_requests_alone()
    {
        Venue.AddFault(SandboxFault.Status(500, "/orders"));

        Assert.Equal(200, (await CancelAsync("/cancel-all")).Status);
        Assert.Equal(500, (await CancelAsync("/orders", OrdersBody(["0x1"]))).Status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(418)]
    [InlineData(425)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public void A_status_is_the_fault_that_its_text_means(int status)
        => Assert.Equal(SandboxFault.Parse($"/order status={status}"), SandboxFault.Status(status, "/order"));

    [Fact]
    public void A_status_can_have_other_values()
        => Assert.Equal(
            SandboxFault.Parse("status=425 times=always delay=1s"),
            SandboxFault.Status(425) with { Times = null, Delay = TimeSpan.FromSeconds(1) });

    [Theory]
    [InlineData(199)]
    [InlineData(600)]
    public void A_status_that_no_response_can_have_is_refused(int status)
        => Assert.Throws<ArgumentOutOfRangeException>(() => SandboxFault.Status(status));

    [Fact]
    public void Faults_compare_by_content()
    {
        const string Text = "/order omit=0x1,0x2 both=* status=425 header=Retry-After:2";

        Assert.Equal(SandboxFault.Parse(Text), SandboxFault.Parse(Text));
        Assert.Equal(SandboxFault.Parse(Text).GetHashCode(), SandboxFault.Parse(Text).GetHashCode());
        Assert.NotEqual(SandboxFault.Parse(Text), SandboxFault.Parse(Text.Replace("0x2", "0x3", StringComparison.Ordinal)));
        Assert.NotEqual(SandboxFault.Parse(Text), SandboxFault.Parse(Text.Replace("After:2", "After:3", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_that_changes_later_changes_no_fault()
    {
        List<string> ids = ["0x1"];
        var fault = new SandboxFault { Omit = ids };

        ids.Add("0x2");

        Assert.Equal(["0x1"], fault.Omit);
    }
}
