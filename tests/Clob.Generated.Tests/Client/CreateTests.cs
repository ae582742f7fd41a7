using Clob.Tests.Support;

namespace Clob.Tests.Client;

/// <summary>The way in that needs nothing but credentials: what it refuses.</summary>
public sealed class CreateTests
{
    [Fact]
    public void Create_null_credentials_are_refused()
        => Assert.Throws<ArgumentNullException>("credentials", () => ClobClient.Create((ApiCredentials)null!));

    [Fact]
    public void Create_without_options_is_for_production()
    {
        using var client = ClobClient.Create(Example.Credentials);

        Assert.Equal(new Uri("https://clob.polymarket.com"), new ClobClientOptions().BaseAddress);
        Assert.NotNull(client);
    }

    [Theory]
    [InlineData("http://venue.test", "plain http")]
    [InlineData("http://192.0.2.1", "plain http")]
    [InlineData("http://localhost.venue.test", "plain http")]
    [InlineData("http://127.0.0.1.venue.test/", "plain http")]
    [InlineData("http://localhost@venue.test/", "user name")]
    [InlineData("http://0.0.0.0/", "plain http")]
    [InlineData("/clob", "not absolute")]
    [InlineData("venue.test", "not absolute")]
    [InlineData("https://user:word@venue.test", "user name or a password")]
    [InlineData("https://user@venue.test", "user name or a password")]
    [InlineData("https://venue.test/?a=1", "query")]
    [InlineData("https://venue.test/#a", "fragment")]
    [InlineData("ftp://venue.test/", "not https")]
    [InlineData("file:///etc/venue", "not https")]
    [InlineData("ws://127.0.0.1/", "not https")]
    public void Create_unsafe_base_address_is_refused(string address, string problem)
    {
        var exception = Refused(new ClobClientOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) });

        Assert.Contains("BaseAddress", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_password_in_the_base_address_is_not_shown()
        => Assert.DoesNotContain(
            "hunter2",
            Refused(new ClobClientOptions { BaseAddress = new Uri("https://user:hunter2@venue.test") }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Create_no_base_address_is_refused()
        => Assert.Contains(
            "BaseAddress is not set", Refused(new ClobClientOptions { BaseAddress = null! }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://venue.test")]
    [InlineData("https://venue.test:8443/clob/")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000/clob")]
    [InlineData("http://127.3.2.1")]
    [InlineData("http://[::1]:5000/")]
    public void Create_safe_base_address_is_taken(string address)
    {
        using var client = ClobClient.Create(Example.Credentials, new ClobClientOptions { BaseAddress = new Uri(address) });

        Assert.NotNull(client);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(30L * 24 * 60 * 60 * 1000)]
    public void Create_times_out_of_bounds_are_refused_all_by_their_names(long milliseconds)
    {
        var time = TimeSpan.FromMilliseconds(milliseconds);

        var exception = Refused(new ClobClientOptions
        {
            BaseAddress = new Uri("http://venue.test"),
            Timeout = time,
            ConnectTimeout = time,
            PooledConnectionLifetime = time,
        });

        Assert.All(
            new[] { "BaseAddress", "Timeout is", "ConnectTimeout is", "PooledConnectionLifetime is" },
            name => Assert.Contains(name, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Create_infinite_times_are_taken()
    {
        using var client = ClobClient.Create(Example.Credentials, new ClobClientOptions
        {
            Timeout = Timeout.InfiniteTimeSpan,
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        });

        Assert.NotNull(client);
    }

    [Fact]
    public void Create_options_with_other_credentials_are_refused()
        => Assert.Contains(
            "other credentials",
            Refused(new ClobClientOptions { Credentials = Example.OtherCredentials }).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Create_options_with_the_same_credentials_are_taken()
    {
        using var client = ClobClient.Create(Example.Credentials, new ClobClientOptions { Credentials = Example.Credentials });

        Assert.NotNull(client);
    }

    [Fact]
    public async Task Dispose_ends_the_client_and_may_be_repeated()
    {
        var client = ClobClient.Create(Example.Credentials, new ClobClientOptions { BaseAddress = new Uri("http://127.0.0.1:9") });
        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.CancelAllOrdersAsync());
    }

    private static ArgumentException Refused(ClobClientOptions options)
        => Assert.Throws<ArgumentException>(nameof(options), () => ClobClient.Create(Example.Credentials, options));
}
