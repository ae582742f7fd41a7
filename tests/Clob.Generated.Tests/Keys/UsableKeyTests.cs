using Clob.Tests.Support;

namespace Clob.Tests.Keys;

/// <summary>The wait until the venue accepts a new key.</summary>
public sealed class UsableKeyTests
{
    private static readonly ApiKeysOptions Options = new()
    {
        MaxWaitUntilUsable = TimeSpan.FromSeconds(120),
        UsableCheckInterval = TimeSpan.FromSeconds(3),
    };

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task By_default_a_key_is_returned_without_a_look()
    {
        var network = Venue(_ => throw new InvalidOperationException());
        using var client = NewKey.Client(network, _clock);

        await new ApiKeys(client, timeProvider: _clock).CreateAsync();

        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task A_key_is_returned_once_the_venue_accepts_it()
    {
        var network = Venue(look => look < 5 ? Refused() : Accepted());
        using var client = NewKey.Client(network, _clock);

        var credentials = await _clock.PassWaitsAsync(new ApiKeys(client, Options, _clock).CreateAsync());

        Assert.Equal(NewKey.ApiKey, credentials.ApiKey);
        Assert.Equal(TimeSpan.FromSeconds(4 * 3), _clock.Elapsed);
        Assert.Equal(6, network.Requests.Count);
        Assert.All(network.Requests.Skip(1), sent => Assert.Equal(
            ("/auth/api-keys", NewKey.ApiKey, NewKey.Passphrase),
            (sent.Address.AbsolutePath, sent.Headers["POLY_API_KEY"], sent.Headers["POLY_PASSPHRASE"])));
    }

    [Fact]
    public async Task A_derived_key_is_waited_for_too()
    {
        var network = Venue(look => look < 2 ? Refused() : Accepted());
        using var client = NewKey.Client(network, _clock);

        await _clock.PassWaitsAsync(new ApiKeys(client, Options, _clock).DeriveAsync());

        Assert.Equal(TimeSpan.FromSeconds(3), _clock.Elapsed);
    }

    [Fact]
    public async Task The_wait_is_bounded_and_what_ends_it_shows_nothing_of_the_key()
    {
        var network = Venue(_ => Refused());
        using var client = NewKey.Client(network, _clock);

        var exception = await Assert.ThrowsAsync<TimeoutException>(
            () => _clock.PassWaitsAsync(new ApiKeys(client, Options, _clock).CreateOrDeriveAsync()));

        Assert.Equal(Options.MaxWaitUntilUsable, _clock.Elapsed);
        Assert.Contains("derive it later, with the same nonce", exception.Message, StringComparison.Ordinal);
        Assert.Equal(401, Assert.IsType<ClobApiException>(exception.InnerException).StatusCode);
        NewKey.AssertHidden(exception.ToString());
        Assert.Equal(1, network.Requests.Count(sent => sent.Method == "POST"));
    }

    [Fact]
    public async Task A_failure_of_the_network_does_not_end_the_wait()
    {
        var network = Venue(look => look switch
        {
            1 => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was lost."),
            2 => Answer.Of(500, "", null),
            _ => Accepted(),
        });
        using var client = NewKey.Client(network, _clock, configure: options => options.Retry.MaxAttempts = 1);

        await _clock.PassWaitsAsync(new ApiKeys(client, Options, _clock).CreateAsync());

        Assert.Equal(TimeSpan.FromSeconds(6), _clock.Elapsed);
    }

    [Fact]
    public async Task The_callers_token_ends_the_wait()
    {
        using var canceling = new CancellationTokenSource();
        var network = Venue(look =>
        {
            canceling.Cancel();
            return Refused();
        });
        using var client = NewKey.Client(network, _clock);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ApiKeys(client, Options, _clock).CreateAsync(cancellationToken: canceling.Token).InTime());
    }

    [Fact]
    public async Task Options_that_change_later_do_not_count()
    {
        var options = new ApiKeysOptions();
        var network = Venue(_ => throw new InvalidOperationException());
        using var client = NewKey.Client(network, _clock);
        var keys = new ApiKeys(client, options, _clock);
        options.MaxWaitUntilUsable = TimeSpan.FromMinutes(1);

        await keys.CreateAsync();

        Assert.Single(network.Requests);
    }

    private static HttpResponseMessage Accepted() => Answer.Ok($$"""{"apiKeys":["{{NewKey.ApiKey}}"]}""");

    private static HttpResponseMessage Refused() => Answer.Of(401, """{"error":"Unauthorized/Invalid api key"}""", "application/json");

    /// <summary>A venue that gives a key, and answers each look at it, by its number, as it is told.</summary>
    private static RecordingHandler Venue(Func<int, HttpResponseMessage> look)
    {
        var looks = 0;
        return new RecordingHandler(sent => sent.Address.AbsolutePath == "/auth/api-keys" ? look(++looks) : Answer.Ok(NewKey.Json));
    }
}
