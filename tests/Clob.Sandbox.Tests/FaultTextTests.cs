namespace Clob.Sandbox.Tests;

public sealed class FaultTextTests
{
    private const string Allowed =
        "allowed are a path, which begins with a slash, and from=, times=, chance=, when=, status=, error=, body=, type=, header=, "
        + "omit=, both=, read=, heartbeat=, delay=, drip=, length=, send=, end=";

    [Fact]
    public void A_path_alone_is_a_fault_with_the_defaults()
    {
        var fault = SandboxFault.Parse(" /order ");

        Assert.Equal(new SandboxFault { Path = "/order" }, fault);
        Assert.Equal((1, 1, 1.0, SandboxFaultMoment.Before), (fault.From, fault.Times, fault.Chance, fault.Moment));
        Assert.Equal((SandboxSending.Whole, SandboxEnding.Open, (int?)null), (fault.Sending, fault.Ending, fault.ContentLength));
    }

    [Fact]
    public void Every_key_sets_its_property()
    {
        var fault = SandboxFault.Parse(
            "from=2 times=3 chance=0.25 when=after /cancel-all status=418 body=tea type=text/x header=A:b "
            + "omit=0x1,0x2 both=* read=lagging heartbeat=forgotten delay=2s drip=50ms length=7 send=half end=reset");

        Assert.Equal("/cancel-all", fault.Path);
        Assert.Equal((2, 3, 0.25, SandboxFaultMoment.After), (fault.From, fault.Times, fault.Chance, fault.Moment));
        Assert.Equal((418, "text/x", "tea"), (fault.Response!.StatusCode, fault.Response.ContentType, fault.Response.Body));
        Assert.Equal(new Dictionary<string, string> { ["A"] = "b" }, fault.Response.Headers);
        Assert.Equal(["0x1", "0x2"], fault.Omit);
        Assert.Equal([SandboxFault.EveryId], fault.Both);
        Assert.Equal(SandboxReading.Lagging, fault.Reading);
        Assert.Equal(SandboxHeartbeatFault.Forgotten, fault.Heartbeat);
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(50)), (fault.Delay, fault.Drip));
        Assert.Equal((7, SandboxSending.Half, SandboxEnding.Reset), (fault.ContentLength, fault.Sending, fault.Ending));
    }

    [Theory]
    [InlineData("when=unread", SandboxFaultMoment.Unread)]
    [InlineData("when=before", SandboxFaultMoment.Before)]
    [InlineData("when=after", SandboxFaultMoment.After)]
    public void The_key_when_takes_each_moment(string text, SandboxFaultMoment moment)
        => Assert.Equal(moment, SandboxFault.Parse(text).Moment);

    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("2s", 2000)]
    [InlineData("3m", 180_000)]
    public void The_key_delay_takes_each_unit(string text, int milliseconds)
        => Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), SandboxFault.Parse($"delay={text}").Delay);

    [Theory]
    [InlineData("body=\"a b\"", "a b")]
    [InlineData("\"body=a b\"", "a b")]
    [InlineData("body=a\" \"b", "a b")]
    [InlineData("body=\"\"", "")]
    [InlineData("body=", "")]
    [InlineData("body=a=b", "a=b")]
    [InlineData("body=\"say \\\"no\\\"\"", "say \"no\"")]
    [InlineData("body=\"\\\\\"", "\\")]
    [InlineData("body=C:\\x", "C:\\x")]
    public void Quotes_keep_words_together(string text, string body)
        => Assert.Equal(body, SandboxFault.Parse(text).Response!.Body);

    [Theory]
    [InlineData("body=x", "application/json")]
    [InlineData("body=x type=", null)]
    [InlineData("body=x type=text/html", "text/html")]
    public void The_type_of_a_body_is_JSON_by_default(string text, string? type)
    {
        Assert.Equal(type, SandboxFault.Parse(text).Response!.ContentType);
        Assert.Equal(200, SandboxFault.Parse(text).Response!.StatusCode);
    }

    [Theory]
    [InlineData("", "it says nothing; " + Allowed)]
    [InlineData("  ", "it says nothing; " + Allowed)]
    [InlineData("tiems=2", "'tiems=2' is not known; " + Allowed)]
    [InlineData("order", "'order' is not known; " + Allowed)]
    [InlineData("times", "'times' is not known; " + Allowed)]
    [InlineData("=2", "'=2' is not known; " + Allowed)]
    [InlineData("/a /b", "path comes twice")]
    [InlineData("times=2 times=3", "times comes twice")]
    [InlineData("from=0", "from takes a whole number from 1 to 2147483647, and not '0'")]
    [InlineData("from=-1", "from takes a whole number from 1 to 2147483647, and not '-1'")]
    [InlineData("times=0", "times takes a whole number from 1, or always, and not '0'")]
    [InlineData("times=", "times takes a whole number from 1, or always, and not ''")]
    [InlineData("chance=2", "chance takes a number from 0 to 1, such as 0.25, and not '2'")]
    [InlineData("chance=-0.5", "chance takes a number from 0 to 1, such as 0.25, and not '-0.5'")]
    [InlineData("chance=0,5", "chance takes a number from 0 to 1, such as 0.25, and not '0,5'")]
    [InlineData("chance=NaN", "chance takes a number from 0 to 1, such as 0.25, and not 'NaN'")]
    [InlineData("when=later", "when takes before, after, unread, and not 'later'")]
    [InlineData("when=1", "when takes before, after, unread, and not '1'")]
    [InlineData("send=none", "send takes whole, half, nothing, garbage, and not 'none'")]
    [InlineData("end=Reset", "end takes open, close, reset, and not 'Reset'")]
    [InlineData("status=99", "status takes a whole number from 200 to 599, and not '99'")]
    [InlineData("length=-1", "length takes a whole number from 0 to 2147483647, and not '-1'")]
    [InlineData("delay=2", "delay takes a whole number with ms, s or m, such as 250ms, and not '2'")]
    [InlineData("drip=0.5s", "drip takes a whole number with ms, s or m, such as 250ms, and not '0.5s'")]
    [InlineData("omit=", "omit takes order ids with commas between them, or *, and not ''")]
    [InlineData("both=a,,b", "both takes order ids with commas between them, or *, and not 'a,,b'")]
    [InlineData("status=500 header=x", "header takes NAME:VALUE, in ASCII, and not 'x'")]
    [InlineData("status=500 header=:x", "header takes NAME:VALUE, in ASCII, and not ':x'")]
    [InlineData("status=500 \"header=a b:x\"", "header takes NAME:VALUE, in ASCII, and not 'a b:x'")]
    [InlineData("status=500 header=a:\u00e4", "header takes NAME:VALUE, in ASCII, and not 'a:\u00e4'")]
    [InlineData("status=500 header=a:1 header=A:2", "header takes each name once, and not 'A:2'")]
    [InlineData("status=500 header=content-length:1", "header leaves the length to length=N, and not 'content-length:1'")]
    [InlineData("header=a:1", "header needs a response: a status, an error or a body")]
    [InlineData("type=text/html", "type needs a body")]
    [InlineData("error=a body=b", "error and body exclude each other")]
    [InlineData("body=\"a", "a quotation does not end")]
    public void A_wrong_text_is_refused_with_what_is_wrong_and_what_is_allowed(string text, string complaint)
    {
        var exception = Assert.Throws<FormatException>(() => SandboxFault.Parse(text));

        Assert.Equal($"The fault '{text}' is wrong: {complaint}.", exception.Message);
    }

    [Theory]
    [InlineData("/order")]
    [InlineData("/order from=2 times=always chance=0.25 when=after")]
    [InlineData("times=3 chance=1E-05 when=unread send=nothing end=reset")]
    [InlineData("omit=0x1,0x2 both=* delay=2000ms drip=50ms length=0 send=half end=close")]
    [InlineData("status=418 body=\"a \\\"b\\\" \\\\\" type=\"\" header=\"A:b c\" header=D:e")]
    [InlineData("status=200 body=x\\y")]
    public void The_text_of_a_fault_is_the_text_it_was_read_from(string text) => Assert.Equal(text, SandboxFault.Parse(text).ToString());

    [Theory]
    [InlineData("status=503")]
    [InlineData("status=403")]
    [InlineData("status=425 header=Retry-After:2")]
    [InlineData("status=502")]
    [InlineData("error=\"Order not found\"")]
    public void The_text_of_a_fault_with_a_response_reads_as_the_same_fault(string text)
    {
        var spelled = SandboxFault.Parse(text).ToString();

        Assert.Equal(spelled, SandboxFault.Parse(spelled).ToString());
    }

    [Fact]
    public void A_property_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxFault { From = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxFault { Times = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxFault { Chance = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxFault { Chance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxFault { Delay = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxFault { Drip = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SandboxFault { ContentLength = -1 });
        Assert.Throws<ArgumentException>(() => new SandboxFault { Path = "order" });
    }
}
