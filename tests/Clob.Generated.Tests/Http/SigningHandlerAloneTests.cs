using Clob.Authentication;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>What the handler closest to the network lets through, refuses and takes back, in both kinds of send.</summary>
public sealed class SigningHandlerAloneTests
{
    private readonly FakeClock _clock = new();

    public static TheoryData<bool> Kinds { get; } = [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Handlers_above_see_neither_the_signature_nor_an_echo_of_it(bool isSynchronous)
    {
        var network = new RecordingHandler(_ =>
        {
            var response = Answer.Ok();
            response.ReasonPhrase = $"got {Example.Passphrase}";
            response.Headers.TryAddWithoutValidation("X-Echo", Example.ApiKey);
            return response;
        });
        using var request = Request(signed: true);

        using var response = await SendAsync(new ClobSigningHandler(network), request, isSynchronous);

        ReferenceSignature.AssertSigned(Assert.Single(network.Requests), "/cancel-all");
        Assert.DoesNotContain(request.Headers.NonValidated, header => header.Key.StartsWith("POLY", StringComparison.Ordinal));
        Assert.Equal("got [redacted]", response.ReasonPhrase);
        Assert.Equal("redacted", response.Headers.NonValidated["X-Echo"].ToString());
        Assert.Equal(200, ClobCall.Of(request)!.History.LastStatus);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Failure_that_echoes_a_secret_is_thrown_without_it(bool isSynchronous)
    {
        var network = new RecordingHandler(
            _ => throw new HttpRequestException(HttpRequestError.InvalidResponse, $"got {Example.Passphrase}"));
        using var request = Request(signed: true);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => SendAsync(new ClobSigningHandler(network), request, isSynchronous));

        Assert.Equal("got [redacted]", failure.Message);
        Assert.Equal(HttpRequestError.InvalidResponse, failure.HttpRequestError);
        Assert.DoesNotContain(request.Headers.NonValidated, header => header.Key.StartsWith("POLY", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Failure_without_a_secret_is_thrown_as_it_is(bool isSynchronous)
    {
        var lost = new HttpRequestException(HttpRequestError.ResponseEnded, "lost");
        using var request = Request(signed: true);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(
            () => SendAsync(new ClobSigningHandler(new RecordingHandler(_ => throw lost)), request, isSynchronous));

        Assert.Same(lost, failure);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Request_of_others_passes_through(bool isSynchronous)
    {
        var network = new RecordingHandler();
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://venue.test/other");

        using var response = await SendAsync(new ClobSigningHandler(network), request, isSynchronous);

        Assert.True(response.IsSuccessStatusCode);
        Assert.DoesNotContain(Assert.Single(network.Requests).Headers, header => header.Key.StartsWith("POLY", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Request_that_was_copied_without_its_options_is_refused(bool isSynchronous)
    {
        const string message = "This request has no options of ClobClient, so it cannot be signed, and was not sent. "
            + "A handler that copies a request has to copy HttpRequestMessage.Options too. For requests of your own, use another HttpClient.";
        var network = new RecordingHandler();
        using var copy = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        using var other = new HttpRequestMessage(HttpMethod.Get, "https://venue.test/other");
        copy.Headers.TryAddWithoutValidation("POLY_SIGNATURE", "x");

        Assert.Equal(message, (await RefusalAsync(new ClobSigningHandler(network), copy, isSynchronous)).Message);
        Assert.Equal(
            message, (await RefusalAsync(new ClobSigningHandler(network, isForOwnRequestsOnly: true), other, isSynchronous)).Message);
        Assert.Empty(network.Requests);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Network_that_follows_redirects_is_refused_before_anything_is_signed(bool isSynchronous)
    {
        using var request = Request(signed: true);

        var refusal = await RefusalAsync(new ClobSigningHandler(new SocketsHttpHandler()), request, isSynchronous);

        Assert.Equal(
            "The primary handler, a SocketsHttpHandler, follows redirects, which would carry the credentials to another host. "
            + "Set its AllowAutoRedirect to false. Nothing was sent.",
            refusal.Message);
        Assert.Equal(0, ClobCall.Of(request)!.History.Attempts);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(refusal).Kind);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Address_that_was_changed_to_plain_http_is_refused_before_anything_is_signed(bool isSynchronous)
    {
        using var request = Request(signed: true);
        request.RequestUri = new Uri("http://venue.test/cancel-all");

        var refusal = await RefusalAsync(new ClobSigningHandler(new RecordingHandler()), request, isSynchronous);

        Assert.Equal(
            "A handler changed the address of the request to plain http, to venue.test, which would show the credentials to the network. "
            + "Use https; http is for this very machine only. Nothing was sent.",
            refusal.Message);
        Assert.Equal(0, ClobCall.Of(request)!.History.Attempts);
    }

    [Fact]
    public async Task Call_that_is_not_signed_may_go_by_plain_http()
    {
        using var request = Request(signed: false);
        request.RequestUri = new Uri("http://venue.test/cancel-all");

        using var response = await SendAsync(new ClobSigningHandler(new RecordingHandler()), request, isSynchronous: false);

        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public void Network_is_told_to_keep_tracing_to_itself_and_to_say_what_it_writes()
    {
        using var network = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var request = Request(signed: true);
        request.RequestUri = new Uri("https://127.0.0.1:1/");
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        using var invoker = new HttpMessageInvoker(new ClobSigningHandler(network));

        Assert.ThrowsAny<OperationCanceledException>(() => invoker.Send(request, canceled.Token));

        Assert.NotNull(network.RequestHeaderEncodingSelector);
        Assert.Empty(network.ActivityHeadersPropagator!.Fields);
        Assert.True(RequestWatch.TryInstall(network));
    }

    [Fact]
    public void Network_that_was_used_before_or_has_a_selector_of_its_own_is_not_watched()
    {
        using var own = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => null };
        Assert.False(RequestWatch.TryInstall(own));
        Assert.False(RequestWatch.TryInstall(new SilentHandler()));
        Assert.False(RequestWatch.TryInstall(null));

        using var port = new ClosedPort();
        using var used = new SocketsHttpHandler();
        using var invoker = new HttpMessageInvoker(used, disposeHandler: false);
        Assert.Throws<HttpRequestException>(
            () => invoker.Send(new HttpRequestMessage(HttpMethod.Get, port.BaseAddress), CancellationToken.None));
        Assert.False(RequestWatch.TryInstall(used));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpMessageHandler handler, HttpRequestMessage request, bool isSynchronous)
    {
        using var invoker = new HttpMessageInvoker(handler);
        return isSynchronous ? invoker.Send(request, CancellationToken.None) : await invoker.SendAsync(request, CancellationToken.None);
    }

    private static Task<InvalidOperationException> RefusalAsync(HttpMessageHandler handler, HttpRequestMessage request, bool isSynchronous)
        => Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(handler, request, isSynchronous));

    private HttpRequestMessage Request(bool signed)
    {
        var request = new HttpRequestMessage(HttpMethod.Delete, "https://venue.test/cancel-all");
        new ClobCall(
            ClobOperations.CancelAllOrders, "/cancel-all", default, signed ? new L2Authenticator(Example.Credentials) : null, _clock)
        {
            History = new CallHistory(),
            ResponseLimit = 1000,
        }.AttachTo(request);
        return request;
    }
}
