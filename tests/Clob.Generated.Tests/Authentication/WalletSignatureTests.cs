using System.Numerics;
using Clob.Authentication;
using Clob.Http;
using Clob.Tests.Keys;
using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

/// <summary>How a request is signed by a wallet.</summary>
public sealed class WalletSignatureTests
{
    private static readonly string Digits = ExampleWallet.Signature[2..^2];

    private readonly FakeClock _clock = new();
    private readonly RecordingHandler _network = new(_ => Answer.Ok(NewKey.Json));

    public static TheoryData<string> NoSignatures { get; } =
    [
        "",
        "0x",
        Digits + "1b",
        "0x" + Digits,
        "0x" + Digits + "1b1b",
        "0x" + Digits[1..] + "z1b",
        " 0x" + Digits + "1b",
        "0x" + Digits + "1b ",
        "0x" + Digits + "02",
        "0x" + Digits + "1a",
        "0x" + Digits + "1d",
        "0x" + Digits + "25",
        "0x" + Digits + "ff",
    ];

    [Fact]
    public async Task Four_headers_are_sent_and_no_other_one_of_the_venue()
    {
        using var client = NewKey.Client(_network, _clock);

        await client.CreateApiKeyAsync();

        var sent = Assert.Single(_network.Requests);
        var headers = sent.Headers.Where(header => header.Key.StartsWith("POLY_", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["POLY_ADDRESS"] = Example.Address,
                ["POLY_NONCE"] = "0",
                ["POLY_SIGNATURE"] = ExampleWallet.Signature,
                ["POLY_TIMESTAMP"] = "1720000000",
            },
            headers.OrderBy(header => header.Key, StringComparer.Ordinal).ToDictionary());
        Assert.Equal(("POST", "/auth/api-key"), (sent.Method, sent.Address.PathAndQuery));
        Assert.Empty(sent.Body);
    }

    [Fact]
    public async Task The_wallet_is_asked_for_the_message_of_the_headers()
    {
        var wallet = new ExampleWallet();
        using var client = NewKey.Client(_network, _clock, wallet, options => options.ChainId = ClobChain.Amoy);

        await client.DeriveApiKeyAsync();

        Assert.Equal(
            new ClobAuthMessage { Address = Example.Address, ChainId = 80002, Timestamp = "1720000000", Nonce = BigInteger.Zero },
            Assert.Single(wallet.Messages));
    }

    [Theory]
    [InlineData("00", "1b")]
    [InlineData("01", "1c")]
    [InlineData("1b", "1b")]
    [InlineData("1c", "1c")]
    [InlineData("1B", "1b")]
    [InlineData("1C", "1c")]
    public async Task A_v_of_0_or_1_is_sent_as_27_or_28(string v, string sent)
    {
        using var client = NewKey.Client(_network, _clock, new ExampleWallet("0x" + Digits.ToUpperInvariant() + v));

        await client.CreateApiKeyAsync();

        Assert.Equal("0x" + Digits + sent, Assert.Single(_network.Requests).Signature);
    }

    [Theory]
    [MemberData(nameof(NoSignatures))]
    public async Task What_is_no_signature_is_refused_before_it_is_sent_and_not_shown(string signature)
    {
        var wallet = new ExampleWallet(signature);
        using var client = NewKey.Client(_network, _clock, wallet);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreateApiKeyAsync());

        Assert.Contains("The wallet's signature is not", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Digits[..12], exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Empty(_network.Requests);
        Assert.Single(wallet.Messages);
    }

    [Fact]
    public Task A_signature_that_is_null_is_refused_too() => What_is_no_signature_is_refused_before_it_is_sent_and_not_shown(null!);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("f39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb9226")]
    [InlineData("0xg39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    public async Task A_wallet_without_an_address_is_refused_before_it_is_asked(string? address)
    {
        var wallet = new ExampleWallet { Address = address! };
        using var client = NewKey.Client(_network, _clock, wallet);

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreateApiKeyAsync());

        Assert.Empty(wallet.Messages);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task Each_attempt_is_signed_for_its_own_second()
    {
        var failed = false;
        var network = new RecordingHandler(_ => failed || !(failed = true) ? Answer.Ok(NewKey.Json) : Answer.Of(425, "", null));
        var wallet = new ExampleWallet();
        using var client = NewKey.Client(network, _clock, wallet);

        await _clock.PassWaitsAsync(client.CreateApiKeyAsync());

        Assert.Equal(["1720000000", "1720000001"], wallet.Messages.Select(message => message.Timestamp));
        Assert.Equal(["1720000000", "1720000001"], network.Requests.Select(sent => sent.Timestamp));
    }

    [Fact]
    public async Task The_clock_with_an_offset_is_that_of_both_ways_to_sign()
    {
        var clock = new AdjustableClock(_clock) { Offset = TimeSpan.FromSeconds(90) };
        using var client = new ClobClient(
            new HttpClient(_network) { BaseAddress = Example.BaseAddress },
            Example.Credentials,
            new ExampleWallet(),
            ClobChain.Polygon,
            clock);

        await client.CreateApiKeyAsync();
        await Assert.ThrowsAsync<ClobApiException>(() => client.DeleteApiKeyAsync());

        Assert.Equal(["1720000090", "1720000090"], _network.Requests.Select(sent => sent.Timestamp));
    }

    [Fact]
    public async Task No_handler_above_sees_the_headers_of_a_wallet()
    {
        HttpRequestMessage? seen = null;
        var above = new UserHandler(async (request, send) =>
        {
            var response = await send(request);
            seen = request;
            return response;
        })
        { InnerHandler = new ClobSigningHandler(_network) };
        using var client = new ClobClient(
            new HttpClient(above) { BaseAddress = Example.BaseAddress }, credentials: null, new ExampleWallet(), ClobChain.Polygon, _clock);

        await client.CreateApiKeyAsync();

        Assert.DoesNotContain(seen!.Headers, header => header.Key.StartsWith("POLY_", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_wallet_that_ignores_its_token_and_never_ends_does_not_hold_the_call()
    {
        var asked = new TaskCompletionSource();
        var wallet = new ExampleWallet((_, _) =>
        {
            asked.SetResult();
            return new(new TaskCompletionSource<string>().Task);
        });
        using var client = NewKey.Client(_network, _clock, wallet);
        using var canceling = new CancellationTokenSource();
        var call = client.CreateApiKeyAsync(canceling.Token);
        await asked.Task.InTime();

        await canceling.CancelAsync();

        var exception = await Assert.ThrowsAsync<TaskCanceledException>(() => call.InTime());
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task A_wallet_that_blocks_its_thread_does_not_hold_the_caller()
    {
        using var block = new ManualResetEventSlim();
        var wallet = new ExampleWallet((_, _) =>
        {
            block.Wait(Guard.Limit, CancellationToken.None);
            return new(ExampleWallet.Signature);
        });
        using var client = NewKey.Client(_network, _clock, wallet);

        var call = client.CreateApiKeyAsync();
        Assert.False(call.IsCompleted);
        block.Set();

        Assert.Equal(NewKey.ApiKey, (await call.InTime()).ApiKey);
    }

    [Fact]
    public async Task What_a_wallet_throws_reaches_the_caller_and_nothing_is_sent()
    {
        var refusal = new NotSupportedException("The owner said no.");
        using var client = NewKey.Client(_network, _clock, new ExampleWallet((_, _) => throw refusal));

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => client.CreateApiKeyAsync());

        Assert.Same(refusal, exception);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Empty(_network.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_echo_of_the_signature_is_not_shown(bool isBase64)
    {
        var echo = isBase64 ? Convert.ToBase64String(Convert.FromHexString(ExampleWallet.Signature[2..])) : ExampleWallet.Signature;
        var network = new RecordingHandler(_ => Answer.Of(400, $$"""{"error":"bad signature {{echo}}"}""", "application/json"));
        using var client = NewKey.Client(network, _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => client.CreateApiKeyAsync());

        Assert.DoesNotContain(echo[8..30], exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("bad signature [redacted]", exception.Error);
    }

    [Fact]
    public async Task A_401_names_what_a_wallet_can_have_wrong()
    {
        var network = new RecordingHandler(_ => Answer.Of(401, """{"error":"Invalid L1 Request headers"}""", "application/json"));
        using var client = NewKey.Client(network, _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => client.CreateApiKeyAsync());

        Assert.Contains("chain id", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("passphrase", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancel_never_asks_the_wallet()
    {
        var wallet = new ExampleWallet();
        using var client = NewKey.Client(new RecordingHandler(), _clock, wallet);

        await client.CancelAllOrdersAsync();

        Assert.Empty(wallet.Messages);
    }

    [Fact]
    public async Task Warming_up_never_asks_the_wallet()
    {
        var wallet = new ExampleWallet();
        using var client = NewKey.Client(new RecordingHandler(_ => Answer.Ok("1720000000")), _clock, wallet);

        await client.WarmUpAsync();

        Assert.Empty(wallet.Messages);
    }
}
