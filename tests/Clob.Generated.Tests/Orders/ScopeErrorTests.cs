using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A 200 that tells of an error is no success of a call that names no ids.</summary>
public sealed class ScopeErrorTests : CancelerTest
{
    [Theory]
    [InlineData("""{"error":"x","canceled":[],"not_canceled":{}}""")]
    [InlineData("""{"canceled":null,"not_canceled":null,"error":"x"}""")]
    [InlineData("""{"canceled":["0x1"],"not_canceled":{},"error":"x"}""")]
    [InlineData("""{"errorMsg":"x","not_canceled":{"0x1":"Order already canceled"}}""")]
    public async Task Error_in_a_200_leaves_the_outcome_unknown(string body)
    {
        foreach (var report in await ReportsAsync(body))
        {
            Assert.Equal((ClobOutcomeKind.Unknown, 200), (report.RequestFailure?.Kind, report.RequestFailure?.StatusCode));
            Assert.False(report.IsSuccess);
        }
    }

    [Fact]
    public async Task Ids_beside_an_error_in_a_200_are_kept()
    {
        foreach (var report in await ReportsAsync("""{"canceled":["0x1"],"not_canceled":{"0x2":"Order already matched"},"error":"x"}"""))
        {
            Assert.Equal(["0x1"], report.Canceled);
            Assert.Equal(["0x2"], report.NotCanceled.Keys);
            Assert.Equal(1, report.Attempts);
            Assert.DoesNotContain("earlier attempt", report.RequestFailure!.Reason, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"canceled":null,"not_canceled":null}""")]
    [InlineData("""{"canceled":[],"not_canceled":{},"error":null,"errorMsg":""}""")]
    public async Task Nothing_to_cancel_is_a_success(string body)
    {
        foreach (var report in await ReportsAsync(body))
        {
            Assert.Null(report.RequestFailure);
            Assert.True(report.IsSuccess);
        }
    }

    public static TheoryData<string> Errors { get; } =
    [
        "'Error':'x'",
        "'ERROR':'x'",
        "'err':'x'",
        "'errMsg':'x'",
        "'Error_Message':'x'",
        "'error-message':'x'",
        "'errorText':'x'",
        "'error_description':'x'",
        "'Message':'x'",
        "'msg':'failed'",
        "'detail':'x'",
        "'reason':'x'",
        "'exception':'x'",
        "'failure':'x'",
        "'failed':true",
        "'isError':true",
        "'has_errors':1",
        "'rejected':['0x1']",
        "'fault':{'code':1}",
        "'code':503",
        "'error':true",
        "'error':{'message':'x'}",
        "'errors':[{}]",
        "'status':'error'",
        "'status':500",
        "'status_code':'500'",
        "'statusCode':500",
        "'statusText':'Bad Gateway'",
        "'status':false",
        "'ok':false",
        "'OK':0",
        "'Success':false",
        "'success':'false'",
        "'success':0",
        "'success':'no'",
        "'retry_after_seconds':5",
        "'retryAfter':'5'",
    ];

    public static TheoryData<string> Unknown { get; } =
    [
        "'halted':true",
        "'warning':'x'",
        "'data':{'canceled':['0x1']}",
        "'Canceled':['0x1']",
        "'orders':['0x1']",
        "'result':false",
        "'count':1",
        "'x':0",
        "'x':false",
        "'':'x'",
        @"'x':'\ud800'",
        "'request_id':'7'",
    ];

    public static TheoryData<string> Well { get; } =
    [
        "'Error':null",
        "'error':''",
        "'errors':[]",
        "'error':{}",
        "'error':false",
        "'isError':false",
        "'code':0",
        "'Success':true",
        "'success':'true'",
        "'success':1",
        "'ok':true",
        "'OK':'ok'",
        "'status':'ok'",
        "'status':'SUCCESS'",
        "'Status':200",
        "'statusCode':200",
        "'result':'ok'",
        "'x':null",
        "'x':[]",
        "'x':{}",
        "'x':[null]",
        "'x':''",
    ];

    [Theory]
    [MemberData(nameof(Errors))]
    [MemberData(nameof(Unknown))]
    public async Task Any_other_member_beside_no_order_leaves_the_outcome_unknown(string other)
    {
        foreach (var body in (string[])["{'canceled':[],'not_canceled':{},?}", "{?,'canceled':null}", "{'not_canceled':{},'y':null,?}", "{?}"])
        {
            foreach (var report in await ReportsAsync(Body(body, other)))
            {
                Assert.Equal((ClobOutcomeKind.Unknown, 200), (report.RequestFailure?.Kind, report.RequestFailure?.StatusCode));
                Assert.False(report.IsSuccess);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Well))]
    public async Task Member_without_a_value_or_that_says_that_all_is_well_is_no_error(string other)
    {
        foreach (var body in (string[])["{'canceled':[],'not_canceled':{},?}", "{?,'canceled':null}", "{'canceled':['0x1'],?}"])
        {
            foreach (var report in await ReportsAsync(Body(body, other)))
            {
                Assert.Null(report.RequestFailure);
                Assert.True(report.IsSuccess);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Error_beside_orders_is_told_in_each_spelling_and_the_orders_are_kept(string other)
    {
        foreach (var report in await ReportsAsync(Body("{'canceled':['0x1'],?}", other)))
        {
            Assert.Equal((ClobOutcomeKind.Unknown, 200), (report.RequestFailure?.Kind, report.RequestFailure?.StatusCode));
            Assert.Equal(["0x1"], report.Canceled);
        }
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Member_that_nobody_knows_says_nothing_beside_orders(string other)
    {
        foreach (var report in await ReportsAsync(Body("{'canceled':['0x1'],?}", other)))
        {
            Assert.Null(report.RequestFailure);
            Assert.True(report.IsSuccess);
        }
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Member_that_nobody_knows_leaves_ids_that_are_not_named_unaccounted(string other)
    {
        var venue = new Venue(_ => Answer.Ok(Body("{'canceled':[],'not_canceled':{},?}", other)));

        Assert.Equal(["0x1", "0x2"], (await CancelAsync(venue, ["0x1", "0x2"])).Unaccounted);
    }

    private static string Body(string frame, string other)
        => frame.Replace("?", other, StringComparison.Ordinal).Replace('\'', '"');

    private async Task<CancelReport[]> ReportsAsync(string body)
    {
        var canceler = Canceler(new Venue(_ => Answer.Ok(body)));
        return
        [
            await canceler.CancelAllAsync(),
            await canceler.CancelMarketAsync(new CancelMarketOrdersRequest { Market = Example.Market }),
            await canceler.CancelMarketAsync(new CancelMarketOrdersRequest { AssetId = "7" }),
        ];
    }
}
