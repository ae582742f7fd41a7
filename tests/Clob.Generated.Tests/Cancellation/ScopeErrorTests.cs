using Clob.Cancellation;
using Clob.Tests.Support;

namespace Clob.Tests.Cancellation;

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
            Assert.Equal((CancelFailureKind.Unknown, 200), (report.Request?.Kind, report.Request?.StatusCode));
            Assert.False(report.IsEverythingCanceled);
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
            Assert.DoesNotContain("earlier attempt", report.Request!.Reason, StringComparison.OrdinalIgnoreCase);
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
            Assert.Null(report.Request);
            Assert.True(report.IsEverythingCanceled);
        }
    }

    private async Task<CancelReport[]> ReportsAsync(string body)
    {
        var canceler = Canceler(new Venue(_ => Answer.Ok(body)));
        return [await canceler.CancelAllAsync(), await canceler.CancelMarketAsync(Example.Market), await canceler.CancelMarketAsync(assetId: "7")];
    }
}
