using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>
/// A collection of .NET is taken in as it is when the call begins; one of any other type can block or never end, and holds up nothing.
/// </summary>
public sealed class CollectionTests : CancelerTest, IDisposable
{
    private readonly ManualResetEventSlim _block = new();

    public static TheoryData<string> Names { get; } = new(Collections().Select(each => each.Name));

    public void Dispose()
    {
        _block.Set();
        _block.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Collection_that_changes_after_the_call_has_begun_is_canceled_as_it_was(string name)
    {
        var (_, ids, clear) = Collections().Single(each => each.Name == name);
        var go = new TaskCompletionSource();
        var canceler = new OrderCanceler(new StubClient(async (asked, _) =>
        {
            await go.Task;
            return new CancelOrdersResponse { Canceled = asked };
        }));
        var cancel = canceler.CancelAsync(ids);

        clear();
        go.SetResult();

        var report = await cancel.WaitAsync(Guard.Limit);
        Assert.Equal(["0x1", "0x2"], report.Canceled.Order());
        Assert.True(report.IsSuccess);
    }

    [Fact]
    public async Task Sequence_that_looks_like_a_collection_and_hardly_ends_does_not_hold_up_the_token()
    {
        using var source = new CancellationTokenSource();
        var canceler = Canceler(new Venue());

        // Not awaited before the token is canceled: the call has to return.
        var cancel = canceler.CancelAsync(Enumerable.Repeat("0x1", int.MaxValue), cancellationToken: source.Token);
        await source.CancelAsync();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(() => cancel.WaitAsync(Guard.Limit));
        Assert.False(exception.Report.IsInputComplete);
        Assert.Null(exception.Report.InputError);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Collection_that_blocks_does_not_hold_up_the_deadline(bool isWrapped)
    {
        var cancel = Canceler(new Venue(), options => options.Timeout = TimeSpan.FromSeconds(1))
            .CancelAsync(Wrapped(isWrapped, Blocking()));

        Clock.Advance(TimeSpan.FromSeconds(1));

        var report = await cancel.WaitAsync(Guard.Limit);
        Assert.Equal(("The time-out of 1 s passed.", false), (report.StoppedBecause?.Text, report.IsInputComplete));
        Assert.Null(report.InputError);
    }

    [Fact]
    public async Task Collection_that_blocks_before_it_is_read_does_not_hold_up_the_deadline()
    {
        var cancel = Canceler(new Venue(), options => options.Timeout = TimeSpan.FromSeconds(1)).CancelAsync(new LateCollection(_block));

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(CancelStopKind.TimedOut, (await cancel.WaitAsync(Guard.Limit)).StoppedBecause?.Kind);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Collection_that_watches_the_token_has_not_failed(bool isWrapped)
    {
        using var source = new CancellationTokenSource();
        IEnumerable<string> Watching()
        {
            yield return "0x1";
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
        }

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Canceler(new Venue()).CancelAsync(Wrapped(isWrapped, Watching()), cancellationToken: source.Token).WaitAsync(Guard.Limit));

        Assert.Null(exception.Report.InputError);
        Assert.Equal(["0x1"], exception.Report.Refused.Keys);
        Assert.False(exception.Report.IsInputComplete);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Collection_of_any_type_is_canceled_and_a_single_id_of_it_with_the_call_for_one(bool isWrapped)
    {
        foreach (var orderIds in (string[][])[["0x1"], Example.OrderIds(200)])
        {
            var venue = new Venue();

            var report = await CancelAsync(venue, Wrapped(isWrapped, orderIds.Select(id => id)));

            Assert.Equal(orderIds, report.Canceled);
            Assert.Equal(orderIds.Length == 1 ? "/order" : "/orders", venue.Network.Requests[0].Address.AbsolutePath);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Collection_that_throws_is_reported_and_nothing_is_sent(bool isWrapped)
    {
        var venue = new Venue();
        static IEnumerable<string> Breaking()
        {
            yield return "0x1";
            throw new FormatException();
        }

        var report = await CancelAsync(
            venue, Wrapped(isWrapped, Breaking()), options => options.MaxWaitForBatch = Timeout.InfiniteTimeSpan);

        Assert.IsType<FormatException>(report.InputError);
        Assert.Equal(["0x1"], report.Refused.Keys);
        Assert.Empty(venue.Network.Requests);
    }

    private static IEnumerable<(string Name, IEnumerable<string> Ids, Action Clear)> Collections()
    {
        string[] ids = ["0x1", "0x2"];
        string[] array = [.. ids];
        yield return ("array", array, () => Array.Clear(array));
        yield return ("segment", new ArraySegment<string>(array), () => Array.Clear(array));
        yield return ("read-only array", Array.AsReadOnly(array), () => Array.Clear(array));
        List<string> list = [.. ids];
        yield return ("list", list, list.Clear);
        yield return ("read-only list", list.AsReadOnly(), list.Clear);
        HashSet<string> set = [.. ids];
        yield return ("set", set, set.Clear);
        SortedSet<string> sorted = [.. ids];
        yield return ("sorted set", sorted, sorted.Clear);
        var linked = new LinkedList<string>(ids);
        yield return ("linked list", linked, linked.Clear);
        var queue = new Queue<string>(ids);
        yield return ("queue", queue, queue.Clear);
        ObservableCollection<string> observable = [.. ids];
        yield return ("observable", observable, observable.Clear);
        var map = ids.ToDictionary(id => id, id => id.Length);
        yield return ("keys", map.Keys, map.Clear);
        yield return ("read-only keys", map.AsReadOnly().Keys, map.Clear);
        var ordered = new OrderedDictionary<string, string>(ids.Select(id => KeyValuePair.Create(id + "key", id)));
        yield return ("values", ordered.Values, ordered.Clear);
        var concurrent = new ConcurrentDictionary<string, int>(map);
        yield return ("concurrent keys", concurrent.Keys, concurrent.Clear);
        ConcurrentBag<string> bag = [.. ids];
        yield return ("bag", bag, bag.Clear);
        yield return ("immutable array", ImmutableArray.Create(ids), () => { });
        yield return ("immutable list", ImmutableList.Create(ids), () => { });
        yield return ("frozen set", ids.ToFrozenSet(), () => { });
        yield return ("collection expression", ["0x1", "0x2"], () => { });
    }

    private static IEnumerable<string> Wrapped(bool isWrapped, IEnumerable<string> sequence)
        => isWrapped ? new ReadOnlyCollection<string>(new OddCollection(sequence)) : new OddCollection(sequence);

    private IEnumerable<string> Blocking()
    {
        yield return "0x1";
        _block.Wait();
        yield return "0x2";
    }

    /// <summary>A collection of another type, which gives the reader of a list, but not soon.</summary>
    private sealed class LateCollection(ManualResetEventSlim gate) : IReadOnlyCollection<string>
    {
        public int Count => 1;

        public IEnumerator<string> GetEnumerator()
        {
            gate.Wait(Guard.Limit);
            return new List<string> { "0x1" }.GetEnumerator();
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
