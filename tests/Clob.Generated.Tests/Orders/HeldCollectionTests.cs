using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Even a collection of .NET can call code of others, which can throw: the report comes back all the same.</summary>
public sealed class HeldCollectionTests : CancelerTest
{
    private static readonly string[] OrderIds = Example.OrderIds(7);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public async Task Comparer_that_throws_at_any_time_is_reported_and_nothing_is_sent(int comparisons)
    {
        var comparer = new Comparer();
        var set = new SortedSet<string>(OrderIds[1..], comparer);
        var view = set.GetViewBetween(OrderIds[0], OrderIds[6]);

        // The view looks through the set anew once it was changed.
        set.Add(OrderIds[0]);
        comparer.Left = comparisons;
        var venue = new Venue();

        var report = await CancelAsync(venue, view);

        Assert.IsType<FormatException>(report.InputError);
        Assert.False(report.IsSuccess);
        Assert.False(report.IsInputComplete);
        Assert.Empty(venue.Network.Requests);
        Assert.Equal(OrderIds[..report.Refused.Count], report.Refused.Keys);
        Assert.All(
            report.Refused.Values,
            failure => Assert.Equal("Not sent. The ids could not be read, and nothing had been sent before.", failure.Reason));
    }

    private sealed class Comparer : IComparer<string>
    {
        /// <summary>How many comparisons there are before they throw; null for no end.</summary>
        public int? Left { get; set; }

        public int Compare(string? x, string? y)
            => Left-- <= 0 ? throw new FormatException("No comparison.") : StringComparer.Ordinal.Compare(x, y);
    }
}
