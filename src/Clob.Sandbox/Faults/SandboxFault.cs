using Clob.Sandbox.Faults;

namespace Clob.Sandbox;

/// <summary>
/// Something that goes wrong: for which requests, at which moment, and what happens then. The properties combine freely.
/// </summary>
/// <remarks>
/// <para>
/// The request is carried out, before or after the fault strikes, unless the fault says what happens instead: with an
/// <see cref="Answer"/> of its own, or with <see cref="SandboxSending.Nothing"/> or <see cref="SandboxSending.Garbage"/>.
/// So <c>{ Sending = Nothing, Ending = Close }</c> is a connection that drops and a cancel that never was, and with
/// <c>Moment = After</c> it is a cancel that was, which its client does not learn.
/// </para>
/// <para>A request that is carried out late is carried out even if its client has gone by then.</para>
/// </remarks>
public sealed record SandboxFault
{
    /// <summary>Stands for every id in <see cref="Omit"/> and <see cref="Both"/>.</summary>
    public const string EveryId = "*";

    /// <summary>The path of the requests that it can strike, exactly as signed, such as <c>/order</c>; null for every path.</summary>
    /// <exception cref="ArgumentException">It does not begin with a slash.</exception>
    public string? Path
    {
        get;
        init => field = value is null or ['/', ..] ? value : throw new ArgumentException("A path begins with a slash.", nameof(value));
    }

    /// <summary>The first of these requests that it strikes, counted from 1, which is the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int From
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1;

    /// <summary>How many requests it strikes, 1 by default; null for no end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
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
    /// With which probability it strikes a request that it can strike, from 0 to 1, which is the default.
    /// The seed of the sandbox decides.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double Chance
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A chance is from 0 to 1.");
    } = 1;

    /// <summary>How far the request has come when it strikes.</summary>
    public SandboxFaultMoment Moment { get; init; }

    /// <summary>The answer instead of the venue's own; null, the default, for the venue's.</summary>
    public SandboxResponse? Answer { get; init; }

    /// <summary>
    /// Ids that the venue's own answer to a cancel does not name; <see cref="EveryId"/> for all. Open orders among them
    /// are not canceled, unless the moment is <see cref="SandboxFaultMoment.After"/>.
    /// </summary>
    public IReadOnlyList<string> Omit { get; init; } = [];

    /// <summary>
    /// Ids that stand in both collections of the venue's own answer to a cancel, if it names them; <see cref="EveryId"/> for all.
    /// Open orders among them are not canceled, unless the moment is <see cref="SandboxFaultMoment.After"/>.
    /// </summary>
    public IReadOnlyList<string> Both { get; init; } = [];

    /// <summary>How long it waits when it strikes, on the clock of the sandbox.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public TimeSpan Delay { get; init => field = NotNegative(value); }

    /// <summary>The pause between one byte of the body and the next, on the clock of the sandbox; zero, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public TimeSpan Drip { get; init => field = NotNegative(value); }

    /// <summary>The <c>Content-Length</c> that the answer declares, right or wrong; null, the default, for the right one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public int? ContentLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value ?? 0);
            field = value;
        }
    }

    /// <summary>How much of the answer comes through.</summary>
    public SandboxSending Sending { get; init; }

    /// <summary>What becomes of the connection then.</summary>
    public SandboxEnding Ending { get; init; }

    /// <summary>Whether it says itself what happens, so that nothing is carried out from the moment at which it strikes.</summary>
    internal bool Replaces => Answer is not null || Sending is SandboxSending.Nothing or SandboxSending.Garbage;

    /// <summary>Whether what it sends is an answer like any other, after which the connection serves the next request.</summary>
    internal bool IsSound => Sending == SandboxSending.Whole && Ending == SandboxEnding.Open && ContentLength is null;

    /// <summary>
    /// Reads a fault from words that are separated by white space: a path, if it is not for every path, and any of these.
    /// <code>
    /// from=N  times=N|always  chance=0..1           which requests: see From, Times and Chance
    /// when=unread|before|after                      see Moment
    /// status=N                                      the answer that the venue documents for this status, else an empty one
    /// error=TEXT                                    {"error": TEXT} with this status, or 500
    /// body=TEXT  type=TYPE                          any body with this status, or 200, and its type, or application/json
    /// header=NAME:VALUE                             a further header of these answers; can come several times
    /// omit=ID,ID  both=ID,ID                        see Omit and Both; * for every id
    /// delay=2s  drip=50ms  length=N                 see Delay, Drip and ContentLength; times in ms, s or m
    /// send=whole|half|nothing|garbage               see Sending
    /// end=open|close|reset                          see Ending
    /// </code>
    /// A value with white space stands in double quotes, where a backslash takes the next character as it is.
    /// </summary>
    /// <example><c>/order when=after send=nothing end=reset</c>: the next cancel of one order succeeds, and its client is not told.</example>
    /// <param name="text">The words.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="FormatException">The text is wrong: the message says where, and what is allowed.</exception>
    public static SandboxFault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FaultReader.Read(text);
    }

    /// <summary>The fault in the words of <see cref="Parse"/>, which reads the same fault from them.</summary>
    /// <returns>For example <c>/order times=2 status=503</c>.</returns>
    public override string ToString() => FaultWriter.Write(this);

    private static TimeSpan NotNegative(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
        return value;
    }
}
