using System.Diagnostics;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clob.Tests.Keys;

/// <summary>A new key and its secret are in what is returned, and in nothing else.</summary>
public sealed class KeySecrecyTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(200, $$"""{"apiKey":"{{NewKey.ApiKey}}","secret":"{{NewKey.Secret}}"}""")]
    [InlineData(200, $$"""{"apiKey":"{{NewKey.ApiKey}}","secret":"{{NewKey.Secret}}","passphrase":"{{NewKey.Passphrase}}" """)]
    [InlineData(200, $"[{NewKey.Json}]")]
    [InlineData(201, NewKey.Json)]
    [InlineData(202, NewKey.Secret)]
    [InlineData(400, NewKey.Json)]
    [InlineData(400, $$"""{"error":"exists","key":{{NewKey.Json}}}""")]
    [InlineData(403, $"[{NewKey.Json}]")]
    [InlineData(500, $$"""{"error":"no","secret":"{{NewKey.Secret}}","passphrase":"{{NewKey.Passphrase}}" """)]
    public async Task No_exception_shows_a_key_that_came_in_another_way(int status, string body)
    {
        using var client = NewKey.Client(
            new RecordingHandler(_ => Answer.Of(status, body, "application/json")),
            _clock,
            configure: options => options.Retry.MaxAttempts = 1);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => new ApiKeys(client).CreateAsync());

        NewKey.AssertHidden(exception + exception.Response + exception.Error + exception.Code);
        Assert.Equal(status, exception.StatusCode);
    }

    [Theory]
    [InlineData($$"""{"apiKey":"{{NewKey.ApiKey}}","secret":"{{NewKey.Secret}}!","passphrase":"{{NewKey.Passphrase}}"}""", "secret")]
    [InlineData($$"""{"apiKey":"","secret":"{{NewKey.Secret}}","passphrase":"{{NewKey.Passphrase}}"}""", "apiKey")]
    [InlineData($$"""{"apiKey":"{{NewKey.ApiKey}}","secret":"{{NewKey.Secret}}","passphrase":"{{NewKey.Passphrase}} \n"}""", null)]
    [InlineData($$"""{"apiKey":"{{NewKey.ApiKey}}","secret":"{{NewKey.Secret}}","passphrase":"{{NewKey.Passphrase}} x"}""", "passphrase")]
    public async Task A_key_that_cannot_be_used_is_a_failure_that_does_not_show_it(string body, string? wrong)
    {
        using var client = NewKey.Client(new RecordingHandler(_ => Answer.Ok(body)), _clock);
        var keys = new ApiKeys(client);
        if (wrong is null)
        {
            Assert.NotNull(await keys.DeriveAsync());
            return;
        }

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => keys.DeriveAsync());

        NewKey.AssertHidden(exception + exception.Response);
        Assert.Contains(wrong, exception.Message, StringComparison.Ordinal);
        Assert.Equal(("deriveApiKey", 200), (exception.Operation?.Id, exception.StatusCode));
    }

    [Fact]
    public async Task An_error_without_a_key_is_shown()
    {
        using var client = NewKey.Client(
            new RecordingHandler(_ => Answer.Of(400, """{"error":"Could not create api key"}""", "application/json")), _clock);

        var exception = await Assert.ThrowsAsync<ClobApiException>(() => new ApiKeys(client).CreateAsync());

        Assert.Equal(("Could not create api key", """{"error":"Could not create api key"}"""), (exception.Error, exception.Response));
    }

    [Fact]
    public async Task The_response_shows_nothing_of_it_as_a_text()
    {
        using var client = NewKey.Client(new RecordingHandler(_ => Answer.Ok(NewKey.Json)), _clock);

        NewKey.AssertHidden($"{await client.CreateApiKeyAsync()}{await new ApiKeys(client).CreateAsync()}");
    }

    [Fact]
    public async Task No_log_and_no_activity_has_it()
    {
        var log = new MemoryLog();
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var provider = new ServiceCollection()
            .AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddClobClient(options =>
            {
                options.Wallet = new ExampleWallet();
                options.TimeProvider = _clock;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new RecordingHandler(_ => Answer.Ok(NewKey.Json)))
            .Services.BuildServiceProvider();

        var credentials = await provider.GetRequiredService<ApiKeys>().CreateAsync();

        Assert.Equal(NewKey.ApiKey, credentials.ApiKey);
        Assert.Contains("/auth/api-key", log.Values, StringComparison.Ordinal);
        NewKey.AssertHidden(log.Text + log.Values);
        Assert.DoesNotContain(ExampleWallet.Signature[2..20], log.Text + log.Values, StringComparison.Ordinal);
        Assert.All(
            activities.ToArray(), activity => Assert.All(activity.TagObjects, tag => NewKey.AssertHidden($"{tag.Key}{tag.Value}")));
    }
}
