using Clob.Heartbeats;
using Clob.TestSupport;

namespace Clob.Tests.Heartbeats;

public sealed class VenueSwitchTests
{
    [Fact]
    public async Task The_time_of_the_switch_is_that_of_the_spec()
    {
        var spec = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "spec", "clob.yaml"), TestContext.Current.CancellationToken);

        Assert.Contains(
            FormattableString.Invariant(
                $"After {VenueSwitch.Timeout.TotalSeconds} s without an accepted heartbeat, the venue cancels all open orders"),
            spec,
            StringComparison.Ordinal);
    }
}
