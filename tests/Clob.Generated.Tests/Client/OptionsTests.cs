using System.Net;
using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>Options are checked without a client, copied when something is built with them, and keep the safe handlers.</summary>
public sealed class OptionsTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Options_are_validated_without_a_client()
    {
        Assert.Empty(new ClobClientOptions().Validate());
        Assert.Equal(
            ["BaseAddress", "Timeout", "Retry.Jitter", "Cancellation.MaxConcurrency"],
            new ClobClientOptions
            {
                BaseAddress = new Uri("http://venue.test"),
                Timeout = TimeSpan.Zero,
                Retry = { Jitter = 2 },
                Cancellation = { MaxConcurrency = 0 },
            }.Validate().Select(problem => problem.Split(' ')[0]));
    }

    [Fact]
    public async Task Options_of_a_client_that_are_changed_later_do_not_count()
    {
        var sent = 0;
        var network = new RecordingHandler(_ => ++sent == 1 ? Answer.Of(500, "", null) : Answer.Ok("""{"canceled":["0x1"],"not_canceled":{}}"""));
        ClobClientOptions? options = null;
        using var client = Example.RetryingClient(network, _clock, each => options = each);
        options!.Retry.MaxAttempts = 1;
        options.Timeout = TimeSpan.FromTicks(1);

        var response = await _clock.PassWaitsAsync(client.CancelOrdersAsync(["0x1"]));

        Assert.Equal(["0x1"], response.Canceled);
    }

    [Fact]
    public async Task Options_of_a_canceler_that_are_changed_later_do_not_count()
    {
        var options = new OrderCancelerOptions { Tier = RateLimitTier.Standard };
        var canceler = new OrderCanceler(Example.RetryingClient(new RecordingHandler(_ => Answer.Ok("""{"canceled":["0x1"]}""")), _clock), options, _clock);
        options.MaxConcurrency = 0;

        Assert.True((await canceler.CancelAsync("0x1").WaitAsync(Guard.Limit)).IsSuccess);
    }

    [Fact]
    public void Proxy_and_client_certificates_reach_the_safe_handler()
    {
        using var certificate = TestCertificate.Make();
        var proxy = new WebProxy("http://proxy.test:3128");
        var options = new ClobClientOptions { Proxy = proxy };
        options.ClientCertificates.Add(certificate);

        using var handler = ClobClient.CreatePrimaryHandler(options, _clock);

        Assert.Same(proxy, handler.Proxy);
        Assert.True(handler.UseProxy);
        Assert.Equal([certificate], handler.SslOptions.ClientCertificates!.Cast<object>());
        Assert.False(handler.AllowAutoRedirect);
    }

    [Fact]
    public void Venue_on_this_machine_is_reached_without_the_proxy()
    {
        using var handler = ClobClient.CreatePrimaryHandler(
            new ClobClientOptions { BaseAddress = new Uri("http://127.0.0.1:5000"), Proxy = new WebProxy("http://proxy.test:3128") },
            _clock);

        Assert.False(handler.UseProxy);
    }
}
