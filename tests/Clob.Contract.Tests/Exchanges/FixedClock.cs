namespace Clob.Contract.Tests.Exchanges;

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_720_000_000);
}
