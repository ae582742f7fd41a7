namespace Clob.Sandbox.Tests;

public sealed class WalletAuthenticationTests : KeyTest
{
    private const string Refusal = "Invalid L1 Request headers";

    public static TheoryData<int> Vectors { get; } = [.. Enumerable.Range(0, WalletRequest.Vectors.Count)];

    public static TheoryData<string> HeaderNames { get; } = ["POLY_ADDRESS", "POLY_SIGNATURE", "POLY_TIMESTAMP", "POLY_NONCE"];

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_signature_of_an_official_client_creates_a_key(int index)
    {
        var request = new WalletRequest(WalletRequest.Vectors[index]);
        await using var venue = await ClobSandbox.StartAsync(new ClobSandboxOptions { ChainId = request.ChainId });
        using var client = new HttpClient();
        using var response = await client.SendAsync(request.ToMessage(venue.BaseAddress, "POST", "/auth/api-key"));

        var account = AccountOf(await Reply.ReadAsync(response), request);

        Assert.Equal(request.Headers["POLY_ADDRESS"], venue.FindAccount(account.ApiKey)?.Address);
    }

    [Theory]
    [MemberData(nameof(HeaderNames))]
    public async Task A_request_without_one_of_the_headers_is_unauthorized(string name)
    {
        var request = WalletRequest.OfNonce("0");
        request.Headers.Remove(name);

        (await CreateAsync(request)).AssertRefused(401, Refusal);
        (await DeriveAsync(request)).AssertRefused(401, Refusal);
    }

    [Theory]
    [InlineData("POLY_ADDRESS", "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("POLY_ADDRESS", "70997970C51812dc3A010C7d01b50e0d17dc79C8")]
    [InlineData("POLY_ADDRESS", "0x70997970C51812dc3A010C7d01b50e0d17dc79")]
    [InlineData("POLY_ADDRESS", "")]
    [InlineData("POLY_TIMESTAMP", "1700000001")]
    [InlineData("POLY_TIMESTAMP", "01700000000")]
    [InlineData("POLY_TIMESTAMP", "soon")]
    [InlineData("POLY_NONCE", "1")]
    [InlineData("POLY_NONCE", "0x0")]
    [InlineData("POLY_NONCE", "-0")]
    [InlineData("POLY_NONCE", "")]
    [InlineData("POLY_NONCE", "115792089237316195423570985008687907853269984665640564039457584007913129639936")]
    [InlineData("POLY_SIGNATURE", "")]
    [InlineData("POLY_SIGNATURE", "0x")]
    [InlineData("POLY_SIGNATURE", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task A_request_with_a_wrong_header_is_unauthorized(string name, string value)
    {
        var request = WalletRequest.OfNonce("0");
        request.Headers[name] = value;

        (await CreateAsync(request)).AssertRefused(401, Refusal);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("1d")]
    [InlineData("zz")]
    public async Task A_signature_with_another_v_than_27_or_28_is_unauthorized(string v)
        => await AssertSignatureRefusedAsync(signature => signature[..^2] + v);

    [Fact]
    public async Task A_signature_with_the_other_v_is_unauthorized()
        => await AssertSignatureRefusedAsync(
            signature => signature[..^2] + (signature.EndsWith("1b", StringComparison.Ordinal) ? "1c" : "1b"));

    [Theory]
    [InlineData('0')]
    [InlineData('f')]
    public async Task A_signature_off_the_curve_is_unauthorized(char digit)
        => await AssertSignatureRefusedAsync(_ => "0x" + new string(digit, 128) + "1b");

    [Fact]
    public async Task A_signature_without_0x_is_unauthorized() => await AssertSignatureRefusedAsync(signature => signature[2..]);

    [Fact]
    public async Task A_signature_for_another_chain_is_unauthorized()
    {
        var request = new WalletRequest(WalletRequest.Vectors.First(vector => vector["chainId"]!.GetValue<long>() == 80002));

        (await CreateAsync(request)).AssertRefused(401, Refusal);
    }

    [Fact]
    public async Task The_address_is_accepted_in_lower_case()
    {
        var request = WalletRequest.OfNonce("0");
        request.Headers["POLY_ADDRESS"] = request.Headers["POLY_ADDRESS"].ToLowerInvariant();

        Assert.Equal(200, (await CreateAsync(request)).Status);
        Assert.Equal(200, (await DeriveAsync(WalletRequest.OfNonce("0"))).Status);
    }

    [Fact]
    public async Task A_timestamp_that_is_too_far_from_the_clock_is_unauthorized()
    {
        await using var venue = await ClobSandbox.StartAsync(
            new ClobSandboxOptions { TimeProvider = Clock, MaxClockSkew = TimeSpan.FromSeconds(30) });
        using var client = new HttpClient();
        var old = new WalletRequest(WalletRequest.Vectors.First(vector => vector.Text("timestamp") == "1700000000"));
        using var response = await client.SendAsync(old.ToMessage(venue.BaseAddress, "POST", "/auth/api-key"));

        (await Reply.ReadAsync(response)).AssertRefused(401, Refusal);
    }

    private async Task AssertSignatureRefusedAsync(Func<string, string> change)
    {
        var request = WalletRequest.OfNonce("0");
        request.Headers["POLY_SIGNATURE"] = change(request.Headers["POLY_SIGNATURE"]);

        (await CreateAsync(request)).AssertRefused(401, Refusal);
    }
}
