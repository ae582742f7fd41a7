namespace Clob.Sandbox.Tests;

public sealed class AuthenticationTests : SandboxTest
{
    public static TheoryData<string> HeaderNames { get; } =
        ["POLY_ADDRESS", "POLY_SIGNATURE", "POLY_TIMESTAMP", "POLY_API_KEY", "POLY_PASSPHRASE"];

    [Theory]
    [MemberData(nameof(HeaderNames))]
    public async Task A_cancel_without_one_of_the_headers_is_unauthorized(string name)
    {
        var request = Request();
        request.Headers.Remove(name);

        await AssertUnauthorizedAsync(request);
    }

    [Theory]
    [MemberData(nameof(HeaderNames))]
    public async Task A_cancel_with_an_empty_header_is_unauthorized(string name)
    {
        var request = Request();
        request.Headers[name] = "";

        await AssertUnauthorizedAsync(request);
    }

    [Theory]
    [InlineData("POLY_ADDRESS", "0x0000000000000000000000000000000000000001")]
    [InlineData("POLY_SIGNATURE", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("POLY_TIMESTAMP", "1720000001")]
    [InlineData("POLY_API_KEY", "00000000-0000-0000-0000-000000000001")]
    [InlineData("POLY_PASSPHRASE", "0000000000000000000000000000000000000000000000000000000000000001")]
    public async Task A_cancel_with_a_wrong_header_is_unauthorized(string name, string value)
    {
        var request = Request();
        request.Headers[name] = value;

        await AssertUnauthorizedAsync(request);
    }

    [Theory]
    [InlineData("POLY_API_KEY")]
    [InlineData("POLY_PASSPHRASE")]
    public async Task A_cancel_with_a_value_in_the_other_case_is_unauthorized(string name)
    {
        var request = Request();
        request.Headers[name] = request.Headers[name].ToUpperInvariant();

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task A_cancel_with_the_address_in_the_other_case_is_accepted()
    {
        var request = Request();
        request.Headers["POLY_ADDRESS"] = "0x" + Account.Address[2..].ToUpperInvariant();

        Assert.Equal(200, (await SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("-1720000000")]
    [InlineData("+1720000000")]
    [InlineData("1720000000.0")]
    [InlineData("1,720,000,000")]
    [InlineData("17e8")]
    [InlineData("0x66851E00")]
    [InlineData("2024-07-03T09:46:40Z")]
    public async Task A_timestamp_that_is_not_decimal_digits_is_unauthorized(string timestamp)
        => await AssertUnauthorizedAsync(new SignedRequest(Account, "/cancel-all", timestamp: timestamp));

    [Theory]
    [InlineData("1")]
    [InlineData("4102444800")]
    public async Task A_timestamp_far_from_the_clock_is_accepted_where_there_is_no_bound(string timestamp)
        => Assert.Equal(200, (await SendAsync(new SignedRequest(Account, "/cancel-all", timestamp: timestamp))).Status);

    [Fact]
    public async Task A_cancel_with_the_key_of_another_account_is_unauthorized()
    {
        var other = SandboxAccount.CreateExample(2);
        Venue.AddAccount(other);
        var request = Request();
        request.Headers["POLY_API_KEY"] = other.ApiKey;

        await AssertUnauthorizedAsync(request);
    }

    [Fact]
    public async Task Header_names_in_lower_case_are_accepted()
    {
        var request = Request();
        foreach (var (name, value) in request.Headers.ToList())
        {
            request.Headers.Remove(name);
            request.Headers[name.ToLowerInvariant()] = value;
        }

        Assert.Equal(200, (await SendAsync(request)).Status);
    }

    [Fact]
    public async Task An_unauthorized_cancel_leaves_the_order_open()
    {
        var order = Order();
        var request = new SignedRequest(Account, "/order", OrderBody(order.Id));
        request.Headers["POLY_PASSPHRASE"] = "wrong";

        await SendAsync(request);

        Assert.Equal(SandboxOrderState.Live, Venue.GetState(order.Id));
    }

    [Fact]
    public async Task An_unauthorized_cancel_with_a_malformed_body_is_unauthorized_and_not_invalid()
    {
        var request = new SignedRequest(Account, "/orders", "not json");
        request.Headers["POLY_PASSPHRASE"] = "wrong";

        await AssertUnauthorizedAsync(request);
    }

    [Theory]
    [InlineData("/order")]
    [InlineData("/orders")]
    [InlineData("/cancel-all")]
    [InlineData("/cancel-market-orders")]
    public async Task An_unsigned_cancel_is_unauthorized_on_every_path(string path)
    {
        var request = new SignedRequest(Account, path);
        request.Headers.Clear();

        await AssertUnauthorizedAsync(request);
    }

    private SignedRequest Request() => new(Account, "/cancel-all");

    private async Task AssertUnauthorizedAsync(SignedRequest request)
        => (await SendAsync(request)).AssertRefused(401, "Unauthorized/Invalid api key");
}
