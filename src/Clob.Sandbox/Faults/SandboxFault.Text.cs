using System.Globalization;
using Clob.Sandbox.Faults;

namespace Clob.Sandbox;

public sealed partial record SandboxFault
{
    private static readonly SandboxFault Default = new();

    /// <summary>
    /// Creates a fault from words that are separated by white space: a path, if it is not for every path, and any of these.
    /// <code>
    /// from=N  times=N|always  chance=0..1           which requests: see From, Times and Chance
    /// when=unread|before|after                      see Moment
    /// status=N                                      the response that the venue documents for this status, else an empty one
    /// error=TEXT                                    {"error": TEXT} with this status, or 500
    /// body=TEXT  type=TYPE                          any body with this status, or 200, and its type, or application/json
    /// header=NAME:VALUE                             a further header of these responses; can occur several times
    /// omit=ID,ID  both=ID,ID                        see Omit and Both; * for every id
    /// read=current|lagging|empty                    see Reading
    /// heartbeat=none|forgotten|mismatched           see Heartbeat
    /// delay=2s  drip=50ms  length=N                 see Delay, Drip and ContentLength; times in ms, s or m
    /// send=whole|half|nothing|garbage               see Sending
    /// end=open|close|reset                          see Ending
    /// </code>
    /// A value with white space is in double quotes, where a backslash takes the next character as it is.
    /// </summary>
    /// <example><c>/order when=after send=nothing end=reset</c>: the next cancel of one order succeeds, and its client gets no
    /// response.</example>
    /// <param name="text">The words.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="FormatException">The text is wrong. The message says where, and what is allowed.</exception>
    public static SandboxFault Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = FaultReader.Read(text);
        return new SandboxFault
        {
            Path = draft.Path,
            From = draft.From ?? Default.From,
            Times = draft.IsEndless ? null : draft.Times ?? Default.Times,
            Chance = draft.Chance ?? Default.Chance,
            Moment = draft.Moment,
            Response = draft.Response,
            Omit = draft.Omit,
            Both = draft.Both,
            Reading = draft.Reading,
            Heartbeat = draft.Heartbeat,
            Delay = draft.Delay,
            Drip = draft.Drip,
            ContentLength = draft.ContentLength,
            Sending = draft.Sending,
            Ending = draft.Ending,
        };
    }

    /// <summary>Returns the fault in the words of <see cref="Parse"/>, which creates the same fault from them.</summary>
    /// <returns>For example <c>/order times=2 status=503</c>.</returns>
    public override string ToString()
    {
        var words = new FaultWriter();
        if (Path is not null)
        {
            words.Add(Path);
        }

        words.Add("from", $"{From}", From == Default.From);
        words.Add("times", $"{Times?.ToString(CultureInfo.InvariantCulture) ?? FaultValue.Always}", Times == Default.Times);
        words.Add("chance", $"{Chance}", Chance >= Default.Chance);
        words.Add("when", $"{FaultValue.Word(Moment)}", Moment == Default.Moment);
        if (Response is not null)
        {
            words.Add(Response);
        }

        words.Add("omit", $"{string.Join(',', Omit)}", Omit.Count == 0);
        words.Add("both", $"{string.Join(',', Both)}", Both.Count == 0);
        words.Add("read", $"{FaultValue.Word(Reading)}", Reading == Default.Reading);
        words.Add("heartbeat", $"{FaultValue.Word(Heartbeat)}", Heartbeat == Default.Heartbeat);
        words.Add("delay", $"{Delay.TotalMilliseconds:0}ms", Delay == TimeSpan.Zero);
        words.Add("drip", $"{Drip.TotalMilliseconds:0}ms", Drip == TimeSpan.Zero);
        words.Add("length", $"{ContentLength}", ContentLength is null);
        words.Add("send", $"{FaultValue.Word(Sending)}", Sending == Default.Sending);
        words.Add("end", $"{FaultValue.Word(Ending)}", Ending == Default.Ending);
        return words.ToString();
    }
}
