namespace Clob.Orders;

/// <summary>
/// How to give way after the venue refused a request for its signer's rate (429): how long nothing is sent, and how large the
/// next requests are. Not thread-safe.
/// </summary>
/// <remarks>
/// Other processes of the same signer share the bucket. A part of each wait is random, so that they do not stay in step, and
/// requests become smaller, so that a process whose requests are refused gets its turn between the large ones of the others.
/// </remarks>
internal sealed class RateRefusals(SteadyClock clock, Func<double> random)
{
    /// <summary>The longest wait, even if the venue asks for more: then a request goes, and the venue decides.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstInformedWait = TimeSpan.FromMilliseconds(125);
    private static readonly TimeSpan LongestInformedWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestGiveWay = TimeSpan.FromSeconds(0.5);

    private int _inARow;
    private int _mostIds = int.MaxValue;
    private TimeSpan _until;

    // Requests up to this one were under way when the last refusal came: what becomes of them is no news.
    private long _seenUpTo = -1;

    /// <summary>Gets whether the last that is known is a refusal: the next request then goes alone.</summary>
    public bool IsGivingWay => _inARow > 0;

    /// <summary>Gets how long nothing is to be sent; zero where a request may go.</summary>
    public TimeSpan Left => _until - clock.Now is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Returns how many ids a request takes at most, of those that the tier allows.</summary>
    public int MostIds(int ofTier) => Math.Min(ofTier, _mostIds);

    /// <summary>A request was refused.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="latest">The number of the latest request.</param>
    /// <param name="ids">How many ids it named.</param>
    /// <param name="untilTokens">
    /// How long until there are enough tokens for it, by what the venue said is left; null where it did not say, or said that there were
    /// enough.
    /// </param>
    /// <param name="asked">How long the venue asks to wait; null where it does not.</param>
    public void Refused(long number, long latest, int ids, TimeSpan? untilTokens, TimeSpan? asked)
    {
        if (number > _seenUpTo)
        {
            _seenUpTo = latest;
            _inARow = Math.Min(_inARow + 1, 30);
            if (_inARow > 1 && ids > 1)
            {
                _mostIds = ids / 2;
            }
        }

        var floor = untilTokens is null
            ? Grown(FirstWait, LongestWait)
            : Grown(FirstInformedWait, LongestInformedWait);
        var wait = Longest(floor, Longest(untilTokens ?? TimeSpan.Zero, asked ?? TimeSpan.Zero));
        wait = Shortest(wait, LongestWait);
        wait += Shortest(wait, LongestGiveWay) * random();
        _until = Longest(_until, clock.Now + Shortest(wait, LongestWait));
    }

    /// <summary>A request was admitted.</summary>
    /// <param name="number">Its number.</param>
    public void Admitted(long number)
    {
        if (number > _seenUpTo)
        {
            _inARow = 0;
            _mostIds = _mostIds > int.MaxValue / 2 ? int.MaxValue : _mostIds * 2;
        }
    }

    private TimeSpan Grown(TimeSpan first, TimeSpan longest) => Shortest(first * Math.Pow(2, _inARow - 1), longest);

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shortest(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
