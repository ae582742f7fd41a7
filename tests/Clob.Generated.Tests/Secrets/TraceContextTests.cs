using System.Diagnostics;
using Clob.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Secrets;

/// <summary>
/// What of the application's tracing goes to the venue: nothing, or the trace context where an option says so; never baggage.
/// </summary>
public sealed class TraceContextTests
{
    private static readonly string[] AllOfIt = ["traceparent", "tracestate", "baggage", "Correlation-Context", "Request-Id"];

    public static TheoryData<string, bool> Ways { get; } = new()
    {
        { WayIn.Create, false },
        { WayIn.Create, true },
        { WayIn.AddClobClient, false },
        { WayIn.AddClobClient, true },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Trace_context_is_not_sent(string way, bool isListenedTo)
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(way, server.BaseAddress);

        await CallAsync(wayIn.Client, isListenedTo);

        AssertNothingOf(AllOfIt, server);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Trace_context_is_sent_without_baggage_where_the_option_says_so(string way, bool isListenedTo)
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(way, server.BaseAddress, configure: options => options.SendsTraceContext = true);

        var trace = await CallAsync(wayIn.Client, isListenedTo);

        Assert.Contains($"traceparent: 00-{trace}-", Assert.Single(server.Requests), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("tracestate: vendor=1", server.Requests[0], StringComparison.OrdinalIgnoreCase);
        AssertNothingOf(["baggage", "Correlation-Context", "Request-Id"], server);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trace_context_is_not_sent_by_a_primary_handler_of_the_user(bool isSockets)
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        await using var provider = new ServiceCollection()
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = server.BaseAddress;
            })
            .ConfigurePrimaryHttpMessageHandler(() => isSockets
                ? new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ActivityHeadersPropagator = new ChattyPropagator() }
                : new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false })
            .Services.BuildServiceProvider();

        await CallAsync(provider.GetRequiredService<IClobClient>(), isListenedTo: false);

        AssertNothingOf(AllOfIt, server);
    }

    [Fact]
    public async Task Trace_context_is_sent_by_a_primary_handler_of_the_user_where_the_option_says_so()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        await using var provider = new ServiceCollection()
            .AddClobClient(options =>
            {
                options.Credentials = Example.Credentials;
                options.BaseAddress = server.BaseAddress;
                options.SendsTraceContext = true;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
            .Services.BuildServiceProvider();

        var trace = await CallAsync(provider.GetRequiredService<IClobClient>(), isListenedTo: false);

        Assert.Contains($"traceparent: 00-{trace}-", Assert.Single(server.Requests), StringComparison.OrdinalIgnoreCase);
        AssertNothingOf(["baggage", "Correlation-Context"], server);
    }

    [Fact]
    public async Task Headers_that_a_listener_puts_on_the_request_are_taken_off()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress);
        using var meddler = new Meddler(server.BaseAddress);
        using var all = DiagnosticListener.AllListeners.Subscribe(meddler);

        await CallAsync(wayIn.Client, isListenedTo: true);

        AssertNothingOf(AllOfIt, server);
    }

    [Fact]
    public async Task Span_of_the_call_is_made_all_the_same()
    {
        await using var server = new RawServer(_ => RawServer.Ok());
        using var wayIn = WayIn.By(WayIn.Create, server.BaseAddress);
        List<Activity> spans = [];
        using var root = new Activity("test");
        root.SetIdFormat(ActivityIdFormat.W3C);
        using var listener = Listen(activity =>
        {
            lock (spans)
            {
                spans.Add(activity);
            }
        });

        root.Start();
        await wayIn.Client.CancelAllOrdersAsync();
        root.Stop();

        lock (spans)
        {
            Assert.Contains(spans, span => span.TraceId == root.TraceId && span.Source.Name == "System.Net.Http");
        }
    }

    private static async Task<ActivityTraceId> CallAsync(IClobClient client, bool isListenedTo)
    {
        using var listener = isListenedTo ? Listen(_ => { }) : null;
        using var activity = new Activity("trading desk seven");
        activity.SetIdFormat(ActivityIdFormat.W3C);
        activity.TraceStateString = "vendor=1";
        activity.AddBaggage("user", "hunter2");
        activity.Start();
        await client.CancelAllOrdersAsync();
        return activity.TraceId;
    }

    private static ActivityListener Listen(Action<Activity> stopped)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static void AssertNothingOf(string[] headers, RawServer server)
    {
        var request = Assert.Single(server.Requests);
        Assert.All(headers, header => Assert.DoesNotContain($"\r\n{header}:", request, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("hunter2", request, StringComparison.Ordinal);
    }

    /// <summary>As an application sets it for all of its clients.</summary>
    private sealed class ChattyPropagator : DistributedContextPropagator
    {
        public override IReadOnlyCollection<string> Fields => AllOfIt;

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
        {
            foreach (var header in AllOfIt)
            {
                setter?.Invoke(carrier, header, "hunter2");
            }
        }

        public override void ExtractTraceIdAndState(
            object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
            => traceId = traceState = null;

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter)
            => null;
    }

    /// <summary>As the instrumentation of an application does, for the requests of this test.</summary>
    private sealed class Meddler(Uri address) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];

        // A subscription that stays makes the handlers of later tests write a trace context.
        public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "HttpHandlerDiagnosticListener")
            {
                _subscriptions.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is HttpRequestMessage request && request.RequestUri?.Port == address.Port)
            {
                foreach (var header in AllOfIt)
                {
                    request.Headers.TryAddWithoutValidation(header, "hunter2");
                }
            }
        }
    }
}
