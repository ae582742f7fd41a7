using Clob.Authentication;
using Clob.Secrets;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>An id or a reason of a 200 that has a secret in it is shown without, and everything else as it came.</summary>
public sealed class ReasonEchoTests
{
    private static readonly SecretRedactor Redactor = SecretRedactor.Create(new L2Authenticator(Example.Credentials).Secrets);

    [Fact]
    public void Response_without_a_secret_is_the_same()
    {
        var response = new CancelOrdersResponse { Canceled = ["0x1"], NotCanceled = Reasons(("0x2", "Order not found"), ("0x3", "Order not found")) };

        Assert.Same(response, Clean(response));
    }

    [Fact]
    public void Reasons_and_ids_that_have_a_secret_in_them_lose_it()
    {
        var response = new CancelOrdersResponse
        {
            Canceled = ["0x1", $"id {Example.Passphrase}"],
            NotCanceled = Reasons(
                ("0x2", $"got {Example.Passphrase} twice"), ("0x3", "Order not found"), (Example.Passphrase, "Order not found")),
        };

        var clean = Clean(response);

        Assert.Equal(["0x1", "id [redacted]"], clean.Canceled);
        Assert.Equal(
            Reasons(("0x2", "got [redacted] twice"), ("0x3", "Order not found"), ("[redacted]", "Order not found")), clean.NotCanceled);
    }

    [Fact]
    public void Reason_of_any_length_is_cut_at_eight_KiB()
    {
        var longest = new string('a', 8 * 1024);

        Assert.Equal(longest, Clean(Reason(longest)).NotCanceled["0x1"]);
        Assert.Equal($"{longest}…", Clean(Reason($"{longest}bc")).NotCanceled["0x1"]);
    }

    [Theory]
    [InlineData("0x1", false)]
    [InlineData("0xabcdefABCDEF0123456789", false)]
    [InlineData("0x", false)]
    [InlineData("1", true)]
    [InlineData("0xg", true)]
    [InlineData("abc", true)]
    public void Only_a_response_with_nothing_but_hexadecimal_ids_needs_no_look(string orderId, bool mayQuote)
        => Assert.Equal(mayQuote, MayQuote(new CancelOrdersResponse { Canceled = ["0x1", orderId] }));

    [Fact]
    public void Reasons_always_need_a_look()
    {
        Assert.True(MayQuote(Reason("x")));
        Assert.False(MayQuote(new CancelOrdersResponse()));
    }

    private static bool MayQuote(CancelOrdersResponse response) => ((IQuotingResponse<CancelOrdersResponse>)response).MayQuote;

    private static CancelOrdersResponse Clean(CancelOrdersResponse response)
        => ((IQuotingResponse<CancelOrdersResponse>)response).Without(Redactor);

    private static CancelOrdersResponse Reason(string reason) => new() { NotCanceled = Reasons(("0x1", reason)) };

    private static Dictionary<string, string> Reasons(params (string Id, string Reason)[] reasons)
        => reasons.ToDictionary(each => each.Id, each => each.Reason);
}
