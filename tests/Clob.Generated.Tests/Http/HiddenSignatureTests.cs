using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Http;

/// <summary>The five headers are on a request only while it is below the handler that signs.</summary>
public sealed class HiddenSignatureTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(null)]
    public async Task Handler_above_never_sees_the_headers(int? status)
    {
        List<string> seen = [];
        var network = new RecordingHandler(
            _ => status is { } known ? Answer.Of(known, "{}", "application/json") : throw new HttpRequestException("lost"));
        var services = new ServiceCollection();
        services
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.TimeProvider = _clock;
                options.Retry.MaxAttempts = 1;
            })
            .AddHttpMessageHandler(() => new UserHandler(async (request, send) =>
            {
                Look(request);
                try
                {
                    var response = await send(request);
                    Look(response.RequestMessage!);
                    return response;
                }
                finally
                {
                    Look(request);
                }
            }))
            .ConfigurePrimaryHttpMessageHandler(() => network);
        await using var provider = services.BuildServiceProvider();

        await Record.ExceptionAsync(() => provider.GetRequiredService<IClobClient>().CancelAllOrdersAsync());

        Assert.Empty(seen);
        Assert.Equal(5, Assert.Single(network.Requests).Headers.Keys.Count(name => name.StartsWith("POLY", StringComparison.Ordinal)));

        void Look(HttpRequestMessage request)
            => seen.AddRange(request.Headers.NonValidated
                .Select(header => header.Key)
                .Where(name => name.StartsWith("POLY", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Request_of_another_kind_on_the_same_handlers_is_refused()
    {
        var network = new RecordingHandler();
        var services = new ServiceCollection();
        services.AddClobClient(options => options.Credentials = Example.Credentials).ConfigurePrimaryHttpMessageHandler(() => network);
        await using var provider = services.BuildServiceProvider();
        using var httpClient = provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ClobClient));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => httpClient.DeleteAsync(new Uri("/cancel-all", UriKind.Relative)));

        Assert.Contains("HttpRequestMessage.Options", exception.Message, StringComparison.Ordinal);
        Assert.Empty(network.Requests);
    }
}
