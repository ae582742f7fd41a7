namespace Clob.Sandbox.Tests;

/// <summary>The responses that a fault changes or replaces.</summary>
public sealed class FaultResponseTests : SandboxTest
{
    [Theory]
    [InlineData("status=503", SandboxOrderState.Live)]
    [InlineData("when=unread status=503", SandboxOrderState.Live)]
    [InlineData("when=after status=503", SandboxOrderState.Canceled)]
    public async Task A_response_replaces_the_cancel_or_follows_it(string fault, SandboxOrderState state)
    {
        var order = Order();
        Add(fault);

        var reply = await CancelAsync("/order", OrderBody(order.Id));

        reply.AssertRefused(503, "Trading is currently disabled. Check polymarket.com for updates");
        Assert.Equal(state, Venue.GetState(order.Id));
    }

    [Theory]
    [InlineData(400, "Invalid order payload")]
    [InlineData(401, "Unauthorized/Invalid api key")]
    [InlineData(404, "Order not found")]
    [InlineData(429, "Too Many Requests")]
    [InlineData(500, "Internal server error")]
    [InlineData(503, "Trading is currently disabled. Check polymarket.com for updates")]
    public async Task A_documented_status_has_its_documented_body(int status, string error)
    {
        Add($"status={status}");

        (await CancelAsync("/cancel-all")).AssertRefused(status, error);
    }

    [Theory]
    [InlineData(403, "text/html; charset=UTF-8")]
    [InlineData(425, "text/plain; charset=utf-8")]
    [InlineData(200, null)]
    [InlineData(502, null)]
    public async Task Any_other_status_has_the_given_body_or_none(int status, string? type)
    {
        Add($"status={status}");

        var reply = await CancelAsync("/cancel-all");

        Assert.Equal((status, type), (reply.Status, reply.ContentType));
        Assert.Equal(type is null, reply.Body.Length == 0);
    }

    [Theory]
    [InlineData("error=\"no luck\"", 500)]
    [InlineData("status=418 error=\"no luck\"", 418)]
    public async Task An_error_has_the_shape_of_the_venue(string fault, int status)
    {
        Add(fault);

        (await CancelAsync("/cancel-all")).AssertRefused(status, "no luck");
    }

    [Theory]
    [InlineData("error=\"Order not found\"", 404)]
    [InlineData("status=503 error=\"unauthorized access\"", 401)]
    [InlineData("error=\"context canceled\"", 400)]
    public async Task Words_in_an_error_text_overrule_the_status(string fault, int status)
    {
        Add(fault);

        Assert.Equal(status, (await CancelAsync("/cancel-all")).Status);
    }

    [Fact]
    public async Task Body_and_headers_are_sent_unchanged()
    {
        Add("status=200 type=text/html body=\"<p>it's \\\"fine\\\" \\\\o/</p>\" header=\"X-One: 1 and more\" header=X-Two:2");

        var reply = await CancelAsync("/cancel-all");

        Assert.Equal((200, "text/html"), (reply.Status, reply.ContentType));
        Assert.Equal("<p>it's \"fine\" \\o/</p>", reply.Body);
        Assert.Equal(("1 and more", "2"), (reply.Headers["X-One"], reply.Headers["X-Two"]));
    }

    [Theory]
    [InlineData("omit=0x1", SandboxOrderState.Live)]
    [InlineData("when=after omit=0x1", SandboxOrderState.Canceled)]
    public async Task An_omitted_id_is_left_out_and_its_order_stays_open(string fault, SandboxOrderState state)
    {
        Fill();
        Add(fault);

        var reply = await CancelAsync("/orders", OrdersBody(["0x1", "0x2", "0x3"]));

        Assert.Equal(["0x2"], reply.Canceled);
        Assert.Equal(["0x3"], reply.NotCanceled.Keys);
        Assert.Equal(state, Venue.GetState("0x1"));
    }

    [Theory]
    [InlineData("omit=0x1,0x2", SandboxOrderState.Live)]
    [InlineData("when=after omit=*", SandboxOrderState.Canceled)]
    public async Task Omitted_ids_are_left_out_of_cancel_all(string fault, SandboxOrderState state)
    {
        Fill();
        Add(fault);

        Assert.Equal("""{"canceled":[],"not_canceled":{}}""", (await CancelAsync("/cancel-all")).Body);
        Assert.Equal((state, state), (Venue.GetState("0x1"), Venue.GetState("0x2")));
    }

    [Fact]
    public async Task An_omitted_id_that_is_not_canceled_is_left_out_too()
    {
        Fill();
        Add("omit=0x3");

        Assert.Equal("""{"canceled":[],"not_canceled":{}}""", (await CancelAsync("/order", OrderBody("0x3"))).Body);
    }

    [Theory]
    [InlineData("both=0x1", SandboxOrderState.Live, "Order can't be canceled because it is in flight")]
    [InlineData("when=after both=0x1", SandboxOrderState.Canceled, "Order already canceled")]
    public async Task An_id_for_both_collections_is_in_both(string fault, SandboxOrderState state, string reason)
    {
        Fill();
        Add(fault);

        var reply = await CancelAsync("/orders", OrdersBody(["0x1", "0x2"]));

        Assert.Equal(["0x1", "0x2"], reply.Canceled.Order());
        Assert.Equal(new Dictionary<string, string> { ["0x1"] = reason }, reply.NotCanceled);
        Assert.Equal(state, Venue.GetState("0x1"));
    }

    [Fact]
    public async Task An_id_that_is_not_canceled_is_in_both_collections_with_its_own_reason()
    {
        Fill();
        Add("both=*");

        var reply = await CancelAsync("/order", OrderBody("0x3"));

        Assert.Equal(["0x3"], reply.Canceled);
        Assert.Equal("Order already matched", reply.NotCanceled["0x3"]);
        Assert.Equal(SandboxOrderState.Matched, Venue.GetState("0x3"));
    }

    [Fact]
    public async Task Both_and_omit_change_nothing_for_an_id_that_the_request_does_not_name()
    {
        Fill();
        Add("both=0x2 omit=0x3");

        Assert.Equal("""{"canceled":["0x1"],"not_canceled":{}}""", (await CancelAsync("/order", OrderBody("0x1"))).Body);
    }

    [Fact]
    public async Task A_fault_leaves_a_refusal_of_the_venue_unchanged()
    {
        Add("omit=* both=*");

        (await CancelAsync("/orders", "[]")).AssertRefused(400, "Invalid order payload");
    }

    private void Add(string fault) => Venue.AddFault(SandboxFault.Parse(fault));

    private void Fill()
    {
        foreach (var id in (string[])["0x1", "0x2", "0x3"])
        {
            Venue.PlaceOrder(new SandboxOrder(id, "0xa", "1"));
        }

        Venue.SetState("0x3", SandboxOrderState.Matched);
    }
}
