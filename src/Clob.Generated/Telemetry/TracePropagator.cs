using System.Diagnostics;

namespace Clob.Telemetry;

/// <summary>
/// Decides what of the application's tracing goes to the venue, regardless of the propagator that the application has set for all of its
/// clients: nothing, or <c>traceparent</c> and <c>tracestate</c>; never baggage.
/// </summary>
/// <remarks>
/// The handler asks it last, after the listeners of the application, and with the request: so it also takes off what they have put on.
/// </remarks>
internal sealed class TracePropagator : DistributedContextPropagator
{
    private const string TraceParent = "traceparent";
    private const string TraceState = "tracestate";

    private static readonly TracePropagator Silent = new(sendsTraceContext: false);
    private static readonly TracePropagator Open = new(sendsTraceContext: true);

    // What the propagators of .NET, of W3C and of the usual vendors write.
    private static readonly string[] Headers =
    [
        TraceParent, TraceState, "baggage", "Correlation-Context", "Request-Id", "Correlation-Id",
        "b3", "X-B3-TraceId", "X-B3-SpanId", "X-B3-ParentSpanId", "X-B3-Sampled", "X-B3-Flags",
        "uber-trace-id", "X-Amzn-Trace-Id", "X-Cloud-Trace-Context", "sentry-trace",
    ];

    private readonly bool _sendsTraceContext;

    private TracePropagator(bool sendsTraceContext) => _sendsTraceContext = sendsTraceContext;

    public override IReadOnlyCollection<string> Fields => _sendsTraceContext ? [TraceParent, TraceState] : [];

    public static void Install(SocketsHttpHandler handler, bool sendsTraceContext)
        => handler.ActivityHeadersPropagator = sendsTraceContext ? Open : Silent;

    /// <summary>
    /// Installs it where the handler allows that: not in one of another kind, nor in one that was in use before and has another propagator.
    /// </summary>
    public static bool TryInstall(HttpMessageHandler handler, bool sendsTraceContext)
    {
        if (handler is not SocketsHttpHandler connections)
        {
            return false;
        }

        if (connections.ActivityHeadersPropagator is TracePropagator)
        {
            return true;
        }

        try
        {
            Install(connections, sendsTraceContext);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        if (carrier is HttpRequestMessage request)
        {
            foreach (var header in Headers)
            {
                request.Headers.Remove(header);
            }
        }

        if (_sendsTraceContext && setter is not null && activity is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
        {
            setter(carrier, TraceParent, id);
            if (activity.TraceStateString is { Length: > 0 } state)
            {
                setter(carrier, TraceState, state);
            }
        }
    }

    public override void ExtractTraceIdAndState(
        object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
    {
        traceId = null;
        traceState = null;
    }

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
