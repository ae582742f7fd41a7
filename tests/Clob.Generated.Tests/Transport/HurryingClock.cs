using Clob.Tests.Support;

namespace Clob.Tests.Transport;

/// <summary>A clock on which a second passes with each look at it: the first is that of the call, the second that of its sending.</summary>
internal sealed class HurryingClock : TimeProvider
{
    private long _last = FakeTimeProvider.Start;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(++_last);
}
