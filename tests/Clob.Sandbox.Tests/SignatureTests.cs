using System.Globalization;

namespace Clob.Sandbox.Tests;

public sealed class SignatureTests : SandboxTest
{
    [Fact]
    public async Task A_signature_in_the_standard_alphabet_is_unauthorized()
    {
        // Only a signature that holds "-" or "_" looks different in the other alphabet.
        var request = Enumerable.Range(0, 1000)
            .Select(second => new SignedRequest(Account, "/cancel-all", timestamp: (Now + second).ToString(CultureInfo.InvariantCulture)))
            .First(candidate => candidate.Headers["POLY_SIGNATURE"].AsSpan().ContainsAny('-', '_'));
        request.Headers["POLY_SIGNATURE"] = request.Headers["POLY_SIGNATURE"].Replace('-', '+').Replace('_', '/');

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_signature_without_padding_is_unauthorized()
    {
        var request = new SignedRequest(Account, "/cancel-all");
        request.Headers["POLY_SIGNATURE"] = request.Headers["POLY_SIGNATURE"].TrimEnd('=');

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_signature_over_another_body_is_unauthorized()
    {
        var request = new SignedRequest(Account, "/order", OrderBody("0x1")) { Body = OrderBody("0x2") };

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_signature_over_another_serialization_is_unauthorized()
    {
        var request = new SignedRequest(Account, "/order", """{"orderID":"0x1"}""") { Body = """{"orderID": "0x1"}""" };

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_signature_over_a_body_that_is_not_sent_is_unauthorized()
    {
        var request = new SignedRequest(Account, "/cancel-all", "{}") { Body = "" };

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_body_that_is_not_signed_is_unauthorized()
    {
        var request = new SignedRequest(Account, "/cancel-all") { Body = "{}" };

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_body_with_odd_spacing_is_signed_as_sent()
    {
        var order = Order();

        var reply = await CancelAsync("/order", $"{{ \n\t\"orderID\" :\"{order.Id}\" }}\r\n");

        Assert.Equal([order.Id], reply.Canceled);
    }

    [Fact]
    public async Task A_signature_over_another_path_is_unauthorized()
        => await AssertUnauthorizedAsync(new SignedRequest(Account, "/orders", "{}") { Target = "/order" });

    [Fact]
    public async Task A_signature_over_another_method_is_unauthorized()
    {
        var request = new SignedRequest(Account, "/cancel-all");
        request.Headers["POLY_SIGNATURE"] = Signature.Of(Account, SignedRequest.Timestamp, "delete", "/cancel-all", "");

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_signature_over_a_path_with_a_prefix_is_unauthorized()
        => await AssertUnauthorizedAsync(new SignedRequest(Account, "/clob/cancel-all") { Target = "/cancel-all" });

    [Fact]
    public async Task A_query_string_is_not_signed()
    {
        var request = new SignedRequest(Account, "/cancel-all") { Target = "/cancel-all?a=1&b=%20" };

        Assert.Equal(200, (await SendAsync(request)).Status);
    }

    [Fact]
    public async Task A_signature_over_a_query_string_is_unauthorized()
        => await AssertUnauthorizedAsync(new SignedRequest(Account, "/cancel-all?a=1"));

    private async Task AssertUnauthorizedAsync(SignedRequest request)
        => (await SendAsync(request)).AssertRefused(401, "Unauthorized/Invalid api key");
}
