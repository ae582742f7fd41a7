using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clob.Tests.DependencyInjection;

/// <summary>Each attempt is logged, and no log shows credentials: not ours, and not the factory's where a user brings it back.</summary>
public sealed class LoggingTests
{
    private readonly MemoryLog _log = new();
    private readonly RecordingHandler _network = new();
    private readonly ServiceCollection _services = new();

    public LoggingTests() => _services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));

    [Fact]
    public async Task Log_at_trace_level_shows_no_credentials()
    {
        Add();

        await CallAsync();

        AssertNoCredentials();
    }

    [Fact]
    public async Task Log_shows_no_credentials_even_where_the_user_shows_all_headers()
    {
        Add().RedactLoggedHeaders(_ => false);

        await CallAsync();

        AssertNoCredentials();
    }

    [Fact]
    public async Task Log_shows_no_credentials_even_where_the_user_shows_all_headers_of_all_clients()
    {
        _services.ConfigureHttpClientDefaults(all => all.RedactLoggedHeaders(_ => false));
        Add();
        _services.ConfigureHttpClientDefaults(all => all.RedactLoggedHeaders([]));

        await CallAsync();

        AssertNoCredentials();
    }

    [Fact]
    public async Task Log_of_an_account_shows_no_credentials()
    {
        _services.AddClobClient("alice", options => options.Credentials = Example.Credentials)
            .ConfigurePrimaryHttpMessageHandler(() => _network)
            .RedactLoggedHeaders(_ => false);
        await using var provider = _services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IClobClient>("alice").CancelAllOrdersAsync();

        AssertNoCredentials();
    }

    [Fact]
    public async Task Log_lines_of_two_accounts_can_be_told_apart()
    {
        foreach (var name in (string[])["alice", "bob"])
        {
            _services.AddClobClient(name, Once)
                .ConfigurePrimaryHttpMessageHandler(
                    () => new RecordingHandler(_ => name == "alice" ? Answer.Ok() : throw new HttpRequestException("no route")));
        }

        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<IClobClient>("alice").CancelAllOrdersAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => provider.GetRequiredKeyedService<IClobClient>("bob").CancelAllOrdersAsync());

        Assert.Contains("Information: alice: cancelAllOrders: DELETE /cancel-all returned 200", _log.Text, StringComparison.Ordinal);
        Assert.Contains("Warning: bob: cancelAllOrders: DELETE /cancel-all got no response", _log.Text, StringComparison.Ordinal);
        Assert.Contains("Account=alice", _log.Values, StringComparison.Ordinal);
        Assert.Contains("Account=bob", _log.Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_does_not_show_a_path_of_the_base_address()
    {
        _services.AddClobClient(options =>
        {
            options.Credentials = Example.Credentials;
            options.BaseAddress = new Uri("https://venue.test/key-hunter2/");
        }).ConfigurePrimaryHttpMessageHandler(() => _network);

        await CallAsync();

        Assert.Contains("DELETE /cancel-all returned", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _log.Text + _log.Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_of_a_failure_that_quotes_the_request_is_clean()
    {
        Add().ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(
            sent => throw new HttpRequestException($"invalid line: '{Example.Passphrase} {sent.Signature}\u001B[2J'")));

        await Assert.ThrowsAsync<HttpRequestException>(CallAsync);

        Assert.Contains("[redacted]", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.Passphrase, _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001B", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_of_two_registrations_shows_no_credentials()
    {
        Add().RedactLoggedHeaders(_ => false);
        Add().RedactLoggedHeaders(_ => false);

        await CallAsync();

        AssertNoCredentials();
    }

    [Fact]
    public async Task Log_of_two_registrations_tells_each_attempt_once()
    {
        Add();
        Add();

        await CallAsync();

        Assert.Equal(2, _log.Text.Split("returned 200").Length);
    }

    [Theory]
    [InlineData(200, "Information")]
    [InlineData(401, "Warning")]
    [InlineData(302, "Warning")]
    public async Task Log_of_a_failure_stands_out(int status, string level)
    {
        Add().ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(_ => Answer.Of(status, Answer.Empty, "application/json")));

        await Record.ExceptionAsync(CallAsync);

        Assert.Contains($"{level}: cancelAllOrders: DELETE /cancel-all returned {status}", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_tells_of_an_attempt_without_an_answer()
    {
        Add().ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(_ => throw new HttpRequestException("no route")));

        await Assert.ThrowsAsync<HttpRequestException>(CallAsync);

        Assert.Contains("Warning: cancelAllOrders: DELETE /cancel-all got no response", _log.Text, StringComparison.Ordinal);
        Assert.Contains("no route", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_that_is_structured_stores_no_credentials()
    {
        Add();

        await CallAsync();

        AssertNoCredentialsIn(_log.Values);
    }

    [Fact]
    public async Task Log_shows_what_the_user_asks_for_besides_the_credentials()
    {
        Add().AddDefaultLogger().RedactLoggedHeaders(_ => false)
            .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Desk", "seven"));

        await CallAsync();

        Assert.Contains("X-Desk: seven", _log.Text, StringComparison.Ordinal);
        AssertNoCredentials();
    }

    [Fact]
    public async Task Log_hides_what_the_user_hides_besides_the_credentials()
    {
        Add().AddDefaultLogger().RedactLoggedHeaders(["X-Desk"])
            .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Desk", "seven"));

        await CallAsync();

        Assert.Contains("X-Desk: *", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_hides_all_headers_where_the_user_says_nothing()
    {
        Add().AddDefaultLogger().ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Desk", "seven"));

        await CallAsync();

        Assert.Contains("X-Desk: *", _log.Text, StringComparison.Ordinal);
    }

    private static void Once(ClobClientOptions options)
    {
        options.Credentials = Example.Credentials;
        options.Retry.MaxAttempts = 1;
    }

    private IHttpClientBuilder Add() => _services
        .AddClobClient(Once)
        .ConfigurePrimaryHttpMessageHandler(() => _network);

    private async Task CallAsync()
    {
        await using var provider = _services.BuildServiceProvider();
        await provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync();
    }

    private void AssertNoCredentials()
    {
        Assert.Contains("cancelAllOrders: DELETE /cancel-all returned 200", _log.Text, StringComparison.Ordinal);
        AssertNoCredentialsIn(_log.Text);
    }

    private void AssertNoCredentialsIn(string log)
    {
        Assert.NotEmpty(log);
        Assert.DoesNotContain(Assert.Single(_network.Requests).Signature, log, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.Passphrase, log, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.ApiKey, log, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.Secret.TrimEnd('='), log, StringComparison.Ordinal);
    }
}
