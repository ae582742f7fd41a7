using Clob.Authentication;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>Whatever happens to a request on its way, it reaches the network with a signature of that second.</summary>
public sealed class ClobSigningHandlerTests
{
    private readonly FakeClock _clock = new();
    private readonly RecordingHandler _network = new();

    [Fact]
    public async Task Send_in_the_same_second_leaves_the_signature_untouched()
    {
        await CallThroughAsync(async (request, send) =>
        {
            request.Headers.Remove("POLY_SIGNATURE");
            request.Headers.TryAddWithoutValidation("POLY_SIGNATURE", "mark");
            _clock.Advance(TimeSpan.FromSeconds(0.999));
            return await send(request);
        });

        Assert.Equal("mark", Assert.Single(_network.Requests).Signature);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(-1)]
    public async Task Send_in_another_second_signs_the_same_body_again(int seconds)
    {
        await CallThroughAsync(async (request, send) =>
        {
            _clock.Step(TimeSpan.FromSeconds(seconds));
            return await send(request);
        });

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(FakeClock.StartSecond + seconds, long.Parse(sent.Timestamp, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("""["0x1","0x2"]""", sent.BodyText);
        ReferenceSignature.AssertSigned(sent, "/orders");
    }

    [Fact]
    public async Task Send_again_replaces_the_headers_and_adds_none()
    {
        await CallThroughAsync(async (request, send) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return await send(request);
        });

        AssertHasEachHeaderOnce(Assert.Single(_network.Requests));
    }

    [Fact]
    public async Task Retry_above_it_sends_a_fresh_signature_with_each_attempt()
    {
        await CallThroughAsync(async (request, send) =>
        {
            for (var attempt = 1; attempt < 3; attempt++)
            {
                (await send(request)).Dispose();
                _clock.Advance(TimeSpan.FromSeconds(2));
            }

            return await send(request);
        });

        Assert.Equal(["1720000000", "1720000002", "1720000004"], _network.Requests.Select(request => request.Timestamp));
        Assert.Equal(3, _network.Requests.Select(request => request.Signature).Distinct().Count());
        Assert.All(_network.Requests, request => ReferenceSignature.AssertSigned(request, "/orders"));
    }

    [Fact]
    public async Task Queue_above_it_sends_a_signature_of_the_second_in_which_it_lets_go()
    {
        var turn = new TaskCompletionSource();
        var call = CallThroughAsync(async (request, send) =>
        {
            await turn.Task;
            return await send(request);
        });

        _clock.Advance(TimeSpan.FromSeconds(5));
        turn.SetResult();
        await call;

        var sent = Assert.Single(_network.Requests);
        Assert.Equal("1720000005", sent.Timestamp);
        ReferenceSignature.AssertSigned(sent, "/orders");
    }

    [Fact]
    public async Task Copy_of_a_request_with_its_options_is_signed_again()
    {
        await CallThroughAsync(async (request, send) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(3));
            return await send(await RequestCopy.OfAsync(request, withOptions: true));
        });

        var sent = Assert.Single(_network.Requests);
        Assert.Equal("1720000003", sent.Timestamp);
        ReferenceSignature.AssertSigned(sent, "/orders");
    }

    [Fact]
    public async Task Copy_of_a_request_with_its_options_but_without_headers_is_signed_whole()
    {
        await CallThroughAsync(async (request, send) =>
        {
            var copy = await RequestCopy.OfAsync(request, withOptions: true);
            copy.Headers.Clear();
            return await send(copy);
        });

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(
            (Example.Address, Example.ApiKey, Example.Passphrase, "1720000000"),
            (sent.Headers["POLY_ADDRESS"], sent.Headers["POLY_API_KEY"], sent.Headers["POLY_PASSPHRASE"], sent.Timestamp));
        ReferenceSignature.AssertSigned(sent, "/orders");
    }

    [Theory]
    [InlineData("POLY_TIMESTAMP")]
    [InlineData("POLY_SIGNATURE")]
    [InlineData("POLY_PASSPHRASE")]
    public async Task Copy_of_a_request_that_lost_one_header_has_each_header_once(string lost)
    {
        await CallThroughAsync(async (request, send) =>
        {
            var copy = await RequestCopy.OfAsync(request, withOptions: true);
            copy.Headers.Remove(lost);
            _clock.Advance(TimeSpan.FromSeconds(1));
            return await send(copy);
        });

        var sent = Assert.Single(_network.Requests);
        AssertHasEachHeaderOnce(sent);
        ReferenceSignature.AssertSigned(sent, "/orders");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Copy_of_a_request_without_its_options_is_refused_and_not_sent(int seconds)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => CallThroughAsync(async (request, send) =>
        {
            _clock.Step(TimeSpan.FromSeconds(seconds));
            return await send(await RequestCopy.OfAsync(request, withOptions: false));
        }));

        Assert.Contains("HttpRequestMessage.Options", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task Request_whose_address_a_handler_changed_to_plain_http_is_not_sent()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => CallThroughAsync((request, send) =>
        {
            request.RequestUri = new Uri("http://venue.test/orders?key=hunter2");
            return send(request);
        }));

        Assert.Contains("plain http, to venue.test,", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_network.Requests);
    }

    [Theory]
    [InlineData("1720000000, 1720000000")]
    [InlineData("hidden")]
    [InlineData("")]
    public async Task Copy_of_a_request_without_its_options_is_refused_whatever_became_of_its_timestamp(string timestamp)
    {
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(_network));
        using var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        request.Headers.TryAddWithoutValidation("POLY_SIGNATURE", "stale");
        request.Headers.TryAddWithoutValidation("POLY_TIMESTAMP", timestamp);

        await Assert.ThrowsAsync<InvalidOperationException>(() => invoker.SendAsync(request, CancellationToken.None));
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task Foreign_request_that_is_not_signed_passes_as_it_is()
    {
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(_network));
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://other.test/x") { Content = new StringContent("body") };
        request.Headers.Add("X-Own", "1");

        using var response = await invoker.SendAsync(request, CancellationToken.None);

        var sent = Assert.Single(_network.Requests);
        Assert.Equal(("POST", "body", "1"), (sent.Method, sent.BodyText, sent.Headers["X-Own"]));
        Assert.DoesNotContain(sent.Headers.Keys, name => name.StartsWith("POLY", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Call_that_nobody_signs_passes_without_headers()
    {
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(_network));
        using var request = await SignedRequestAsync(credentials: null);

        using var response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Empty(Assert.Single(_network.Requests).Headers);
    }

    [Fact]
    public async Task Send_synchronous_request_of_another_second_is_signed_again()
    {
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(_network));
        using var request = await SignedRequestAsync(Example.Credentials);
        _clock.Advance(TimeSpan.FromSeconds(4));

        using var response = invoker.Send(request, CancellationToken.None);

        var sent = Assert.Single(_network.Requests);
        Assert.Equal("1720000004", sent.Timestamp);
        ReferenceSignature.AssertSigned(sent, "/cancel-all");
    }

    [Fact]
    public void Send_synchronous_copy_without_options_is_refused_and_not_sent()
    {
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(_network));
        using var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        request.Headers.TryAddWithoutValidation("POLY_TIMESTAMP", "1720000000");

        Assert.Throws<InvalidOperationException>(() => invoker.Send(request, CancellationToken.None));
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task One_handler_serves_several_accounts()
    {
        using var httpClient = new HttpClient(new ClobSigningHandler { InnerHandler = _network }) { BaseAddress = Example.BaseAddress };
        using var first = new ClobClient(httpClient, Example.Credentials, _clock);
        using var second = new ClobClient(httpClient, Example.OtherCredentials, _clock);

        await first.CancelAllOrdersAsync();
        await second.CancelAllOrdersAsync();

        Assert.Equal(
            [Example.Address, Example.OtherCredentials.Address], _network.Requests.Select(request => request.Headers["POLY_ADDRESS"]));
        ReferenceSignature.AssertSigned(_network.Requests[0], "/cancel-all");
        ReferenceSignature.AssertSigned(_network.Requests[1], "/cancel-all", "c2Vjb25kIHNlY3JldA");
    }

    [Fact]
    public async Task Send_under_foreign_culture_in_the_same_second_leaves_the_signature_untouched()
    {
        using var culture = ForeignCulture.Enter();
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(_network));
        _clock.Step(TimeSpan.FromSeconds(-FakeClock.StartSecond - 5));
        using var request = await SignedRequestAsync(Example.Credentials);
        request.Headers.Remove("POLY_SIGNATURE");
        request.Headers.TryAddWithoutValidation("POLY_SIGNATURE", "mark");

        using var response = await invoker.SendAsync(request, CancellationToken.None);

        Assert.Equal(("-5", "mark"), (Assert.Single(_network.Requests).Timestamp, Assert.Single(_network.Requests).Signature));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Request_that_cannot_be_signed_is_not_sent(bool isSynchronous)
    {
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(_network));
        using var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        var call = new ClobCall(ClobOperations.CancelAllOrders, "/cancel-all", default, new FailingAuthenticator(), _clock)
        {
            History = new CallHistory(),
            ResponseLimit = 1000,
        };
        call.AttachTo(request);

        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            using var response = isSynchronous
                ? invoker.Send(request, CancellationToken.None)
                : await invoker.SendAsync(request, CancellationToken.None);
        });

        Assert.False(call.History.IsSent);
        Assert.False(call.History.HasUnknownOutcomeOnFailure);
        Assert.Empty(_network.Requests);
    }

    private static void AssertHasEachHeaderOnce(SentRequest sent)
    {
        var ours = sent.Headers.Where(header => header.Key.StartsWith("POLY", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, ours.Count);
        Assert.All(ours, header => Assert.DoesNotContain(", ", header.Value, StringComparison.Ordinal));
    }

    private async Task<HttpRequestMessage> SignedRequestAsync(ApiCredentials? credentials)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        var authenticator = credentials is null ? null : new L2Authenticator(credentials);
        var call = new ClobCall(ClobOperations.CancelAllOrders, "/cancel-all", default, authenticator, _clock)
        {
            History = new CallHistory(),
            ResponseLimit = 1000,
        };
        call.AttachTo(request);
        await call.SignForNowAsync(request, CancellationToken.None);
        return request;
    }

    /// <summary>A call with a handler of the user's above the signing handler.</summary>
    private Task<CancelOrdersResponse> CallThroughAsync(UserHandler.Step step)
        => Example.Client(new UserHandler(step) { InnerHandler = new ClobSigningHandler(_network) }, _clock)
            .CancelOrdersAsync(["0x1", "0x2"]);

    /// <summary>A key service that does not respond.</summary>
    private sealed class FailingAuthenticator : RequestAuthenticator
    {
        public override string TimestampHeader => "POLY_TIMESTAMP";

        public override IReadOnlyList<string> Secrets => [];

        public override void WarmUp()
        {
        }

        protected override ValueTask<string> AddHeadersAsync(
            HttpRequestMessage request, long unixSeconds, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
            => ValueTask.FromException<string>(new TimeoutException("The key service does not respond."));
    }
}
