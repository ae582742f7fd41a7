using Clob.Sandbox.Exchanges;
using Clob.Sandbox.Faults;

namespace Clob.Sandbox;

/// <summary>
/// Something that goes wrong: for which requests, at which moment, and what happens then. The properties can be combined.
/// <see cref="Status"/> creates the most usual one, and <see cref="Parse"/> any of them from a line of text.
/// </summary>
/// <remarks>
/// <para>
/// The venue carries the request out, before or after the fault hits, unless the fault replaces that: with a
/// <see cref="Response"/>, or with <see cref="SandboxSending.Nothing"/> or <see cref="SandboxSending.Garbage"/>.
/// So <c>{ Sending = Nothing, Ending = Close }</c> is a connection that drops before anything is canceled. With
/// <c>Moment = After</c>, the orders are canceled and the client gets no response.
/// </para>
/// <para>A delayed request is carried out even if its client has disconnected by then.</para>
/// </remarks>
public sealed partial record SandboxFault
{
    /// <summary>The value of <see cref="Omit"/> and <see cref="Both"/> that means every id.</summary>
    public const string EveryId = FaultValue.EveryId;

    /// <summary>
    /// Gets the path of the requests that it can hit, exactly as signed, such as <c>/order</c>; null for every path. One that ends
    /// in <c>/*</c>, such as <c>/data/order/*</c>, is every path that begins like it.
    /// </summary>
    /// <exception cref="ArgumentException">The path does not begin with a slash.</exception>
    public string? Path
    {
        get;
        init => field = value is null or ['/', ..] ? value : throw new ArgumentException("A path begins with a slash.", nameof(value));
    }

    /// <summary>Gets the first of these requests that it hits, counted from 1. 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int From
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1;

    /// <summary>Gets how many requests it hits. 1 by default; null for no end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? Times
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value ?? 1);
            field = value;
        }
    } = 1;

    /// <summary>
    /// Gets the probability with which it hits a request that it can hit, from 0 to 1. 1 by default.
    /// The seed of the sandbox decides.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double Chance
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A chance is from 0 to 1.");
    } = 1;

    /// <summary>Gets how far the request is processed when the fault hits.</summary>
    public SandboxFaultMoment Moment { get; init; }

    /// <summary>Gets the response that replaces the venue's; null, the default, for the venue's.</summary>
    public SandboxResponse? Response { get; init; }

    /// <summary>
    /// Gets the ids that the venue's response to a cancel leaves out; <see cref="EveryId"/> for all. Open orders among them
    /// are not canceled, unless <see cref="Moment"/> is <see cref="SandboxFaultMoment.After"/>. Copied.
    /// </summary>
    public IReadOnlyList<string> Omit { get; init => field = new OrderIdList(value); } = OrderIdList.Empty;

    /// <summary>
    /// Gets the ids that appear in both collections of the venue's response to a cancel, if it names them;
    /// <see cref="EveryId"/> for all. Open orders among them are not canceled, unless <see cref="Moment"/> is
    /// <see cref="SandboxFaultMoment.After"/>. Copied.
    /// </summary>
    public IReadOnlyList<string> Both { get; init => field = new OrderIdList(value); } = OrderIdList.Empty;

    /// <summary>Gets what a read of orders shows. It has no effect on other requests.</summary>
    public SandboxReading Reading { get; init; }

    /// <summary>Gets what is wrong with a heartbeat (<c>POST /v1/heartbeats</c>). It has no effect on other requests.</summary>
    public SandboxHeartbeatFault Heartbeat { get; init; }

    /// <summary>Gets how long it waits when it hits, on the clock of the sandbox. Zero by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero.</exception>
    public TimeSpan Delay { get; init => field = NotNegative(value); }

    /// <summary>Gets the pause between two bytes of the body, on the clock of the sandbox; zero, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero.</exception>
    public TimeSpan Drip { get; init => field = NotNegative(value); }

    /// <summary>Gets the <c>Content-Length</c> that the response declares, right or wrong; null, the default, for the right one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below zero.</exception>
    public int? ContentLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0);
            field = value;
        }
    }

    /// <summary>Gets how much of the response is sent.</summary>
    public SandboxSending Sending { get; init; }

    /// <summary>Gets what happens to the connection after that.</summary>
    public SandboxEnding Ending { get; init; }

    /// <summary>Gets whether nothing is carried out from the moment at which it hits.</summary>
    internal bool Replaces => Response is not null || Sending is SandboxSending.Nothing or SandboxSending.Garbage;

    /// <summary>Gets whether the response is well-formed, so that the connection serves the next request.</summary>
    internal bool IsSound => Sending == SandboxSending.Whole && Ending == SandboxEnding.Open && ContentLength is null;

    /// <summary>
    /// Creates a fault that replaces the venue's response to the next request by the one that the venue documents for a status, or
    /// by an empty one. The request is not carried out.
    /// </summary>
    /// <example><c>SandboxFault.Status(425, "/orders") with { Times = 3 }</c>: three batches meet a restart of the matching
    /// engine.</example>
    /// <param name="statusCode">The HTTP status, from 200 to 599.</param>
    /// <param name="path">The path of the requests that it can hit, such as <c>/order</c>; null for every path.</param>
    /// <returns>The fault, to be used as it is or with other values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    /// <exception cref="ArgumentException">The path does not begin with a slash.</exception>
    public static SandboxFault Status(int statusCode, string? path = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, DocumentedResponse.LowestStatus);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, DocumentedResponse.HighestStatus);
        return new SandboxFault { Path = path, Response = DocumentedResponse.For(statusCode, path) };
    }

    /// <summary>Returns whether it can hit the requests of a path.</summary>
    internal bool Covers(string path) => Path switch
    {
        null => true,
        [.., '/', '*'] => path.StartsWith(Path[..^1], StringComparison.Ordinal),
        _ => path == Path,
    };

    /// <summary>
    /// Creates a fault that loses the response to the next request: the venue carries it out, and the connection breaks before the
    /// response.
    /// </summary>
    /// <param name="path">The path of the requests that it can hit, such as <c>/orders</c>; null for every path.</param>
    /// <returns>The fault, to be used as it is or with other values.</returns>
    /// <exception cref="ArgumentException">The path does not begin with a slash.</exception>
    public static SandboxFault LostResponse(string? path = null)
        => new() { Path = path, Moment = SandboxFaultMoment.After, Sending = SandboxSending.Nothing, Ending = SandboxEnding.Reset };

    private static TimeSpan NotNegative(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        return value;
    }
}
