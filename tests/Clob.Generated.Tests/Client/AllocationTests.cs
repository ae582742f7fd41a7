using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Clob.Authentication;
using Clob.Http;
using Clob.Spec;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Client;

/// <summary>
/// What a call allocates above the same call with everything made in advance, on a network that allocates the same for both.
/// Bytes are counted, not estimated. In a debug build they are a little more than in a release.
/// </summary>
public sealed class AllocationTests
{
    private const int Rounds = 30;
    private const int CallsPerRound = 10;

    private const int MostOfOneCall = 1820;

    // Its characters, and what every string has.
    private const int BytesOfAnOrderId = 160;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly StepwiseNetwork _network = new();

    [Theory]
    [InlineData(80)]
    [InlineData(69_001)]
    public async Task Sign_allocates_its_signature_whatever_the_body_is(int bodyLength)
    {
        var signer = new L2Signer(Example.Credentials);
        var body = new byte[bodyLength];

        Assert.InRange(await BytesOfAsync(() => signer.Sign(1720000000, "DELETE", "/orders", body)), 1, 120);
    }

    [Fact]
    public async Task Cancel_without_retries_allocates_little_above_a_prebuilt_call()
    {
        _network.Answer(Example.OrderIds(1));
        var client = ClobClient.OnFactory(new ClobSigningHandler(_network), Settings(), Options(), TimeProvider.System);

        Assert.InRange(
            await BytesAbovePrebuiltAsync(ClobOperations.CancelOrder, () => client.CancelOrderAsync(OneOrder)), 1, MostOfOneCall);
    }

    [Fact]
    public async Task Cancel_by_AddClobClient_allocates_little_above_a_prebuilt_call()
    {
        _network.Answer(Example.OrderIds(1));
        await using var services = new ServiceCollection()
            .AddClobClient(options =>
            {
                options.BaseAddress = Example.BaseAddress;
                options.Credentials = Example.Credentials;
            })
            .ConfigurePrimaryHttpMessageHandler(() => _network)
            .Services.BuildServiceProvider();
        var client = services.GetRequiredService<IClobClient>();

        Assert.InRange(await BytesAbovePrebuiltAsync(ClobOperations.CancelOrder, () => client.CancelOrderAsync(OneOrder)), 1, 3340);
    }

    [Fact]
    public async Task Cancel_of_a_thousand_lists_its_ids_once_writes_its_body_once_and_reads_the_answer()
    {
        var orderIds = Example.OrderIds(1000);
        var answer = _network.Answer(orderIds);
        var client = ClobClient.OnFactory(new ClobSigningHandler(_network), Settings(), Options(), TimeProvider.System);
        var list = orderIds.Length * IntPtr.Size;
        var body = JsonSerializer.SerializeToUtf8Bytes(orderIds).Length;
        var reading = await BytesOfAsync(() => JsonSerializer.Deserialize(answer, ClobJsonContext.Wire.CancelOrdersResponse));

        var above = await BytesAbovePrebuiltAsync(ClobOperations.CancelOrders, () => client.CancelOrdersAsync(orderIds));

        Assert.InRange(above - reading, list + body, list + body + MostOfOneCall);
    }

    [Fact]
    public async Task Answer_of_a_thousand_takes_its_ids_and_the_list_of_them()
    {
        var answer = _network.Answer(Example.OrderIds(1000));

        // The list doubles as it grows, and so takes at most four times the places.
        var most = 1000 * (BytesOfAnOrderId + (4 * IntPtr.Size));
        Assert.InRange(
            await BytesOfAsync(() => JsonSerializer.Deserialize(answer, ClobJsonContext.Wire.CancelOrdersResponse)),
            1000 * BytesOfAnOrderId,
            most);
    }

    private static CancelOrderRequest OneOrder { get; } = new() { OrderId = Example.OrderIds(1)[0] };

    private static ClobClientOptions Options()
        => new() { Credentials = Example.Credentials, BaseAddress = Example.BaseAddress, Retry = { MaxAttempts = 1 } };

    private static HttpClient Settings()
    {
        var settings = new HttpClient();
        ClobClient.Configure(settings, Options());
        return settings;
    }

    private async Task<long> BytesAbovePrebuiltAsync<T>(ClobOperation operation, Func<Task<T>> call)
    {
        using var prebuilt = new HttpMessageInvoker(_network, disposeHandler: false);
        var address = new Uri(Example.BaseAddress, operation.Path);
        var body = Encoding.UTF8.GetBytes("[]");
        var bytes = await BytesOfAsync(() => _network.Run(call));

        // A long answer, read as bytes, would count in favour of the client.
        _network.Answer([]);
        return bytes - await BytesOfAsync(() => _network.Run(() => PrebuiltAsync(prebuilt, address, body)));
    }

    private static async Task<int> PrebuiltAsync(HttpMessageInvoker invoker, Uri address, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, address)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = Json } },
        };
        foreach (var name in L2HeaderNames.All)
        {
            request.Headers.TryAddWithoutValidation(name, "made in advance");
        }

        using var response = await invoker.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        return (await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length;
    }

    /// <summary>
    /// What one call allocates once everything is made that is made only once: on a thread of its own, and in the best of
    /// many rounds, because pools are shared with the tests that run at the same time.
    /// </summary>
    private static Task<long> BytesOfAsync(Action call) => Task.Factory.StartNew(
        () =>
        {
            var least = long.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                for (var time = 0; time < CallsPerRound; time++)
                {
                    call();
                }

                least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / CallsPerRound);
            }

            return least;
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    /// <summary>A network that answers when it is told to, on the thread that tells it, so that each wait is a real one.</summary>
    private sealed class StepwiseNetwork : HttpMessageHandler
    {
        private TaskCompletionSource<HttpResponseMessage>? _pending;
        private byte[] _answer = [];

        public byte[] Answer(string[] canceled)
            => _answer = JsonSerializer.SerializeToUtf8Bytes(new { canceled, not_canceled = new { } });

        public void Run<T>(Func<Task<T>> call)
        {
            var task = call();
            _pending!.SetResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(_answer) });
            Assert.True(task.IsCompletedSuccessfully);
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _pending = new TaskCompletionSource<HttpResponseMessage>();
            return _pending.Task;
        }
    }
}
