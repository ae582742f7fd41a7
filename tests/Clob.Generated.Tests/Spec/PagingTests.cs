using Clob.Spec;

namespace Clob.Tests.Spec;

/// <summary>A list in pages is read page by page, as its items are asked for, and ends.</summary>
public sealed class PagingTests
{
    private readonly List<string?> _requested = [];
    private readonly Dictionary<string, (int[] Items, string? Next)> _pages = [];

    [Theory]
    [InlineData("LTE=")]
    [InlineData("END")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("b")]
    public async Task It_stops_at_an_end_an_empty_a_missing_and_an_unchanged_cursor(string? last)
    {
        Pages(("start", [1, 2], "a"), ("a", [], "b"), ("b", [3], last));

        Assert.Equal([1, 2, 3], await AllAsync(Items()));
        Assert.Equal([null, "a", "b"], _requested);
    }

    [Fact]
    public async Task It_begins_at_the_cursor_that_it_is_given()
    {
        Pages(("b", [3], "LTE="));

        Assert.Equal([3], await AllAsync(Items("b")));
        Assert.Equal(["b"], _requested);
    }

    [Fact]
    public async Task It_reads_nothing_from_an_end_cursor()
    {
        Assert.Empty(await AllAsync(Items("LTE=")));
        Assert.Empty(_requested);
    }

    [Fact]
    public async Task Nothing_is_sent_before_it_is_enumerated_and_no_page_before_its_items_are_asked_for()
    {
        Pages(("start", [1, 2], "a"), ("a", [3], "LTE="));
        var items = Items();
        Assert.Empty(_requested);

        await using var each = items.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await each.MoveNextAsync());
        Assert.True(await each.MoveNextAsync());
        Assert.Equal([null], _requested);

        Assert.True(await each.MoveNextAsync());
        Assert.Equal((3, 2), (each.Current, _requested.Count));
        Assert.False(await each.MoveNextAsync());
        Assert.Equal(2, _requested.Count);
    }

    [Fact]
    public async Task Each_enumeration_begins_again()
    {
        Pages(("start", [1], "LTE="));
        var items = Items();

        Assert.Equal(await AllAsync(items), await AllAsync(items));
        Assert.Equal(2, _requested.Count);
    }

    [Fact]
    public async Task The_cap_gives_all_items_of_its_pages_and_says_how_to_go_on()
    {
        Pages(("start", [1], "a"), ("a", [2], "b"), ("b", [3], "c"), ("c", [4], "LTE="));
        List<int> read = [];

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var item in Items(maxPages: 3))
            {
                read.Add(item);
            }
        });

        Assert.Equal([1, 2, 3], read);
        Assert.Equal([null, "a", "b"], _requested);
        Assert.Contains("getThings: 3 pages were read", exception.Message, StringComparison.Ordinal);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Contains("\"c\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_pages_as_the_cap_are_all_of_them()
    {
        Pages(("start", [1], "a"), ("a", [2], "LTE="));

        Assert.Equal([1, 2], await AllAsync(Items(maxPages: 2)));
    }

    [Fact]
    public async Task A_circle_of_cursors_ends_where_it_closes()
    {
        Pages(("start", [], "a"), ("a", [], "b"), ("b", [], "a"));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => AllAsync(Items(maxPages: 50)));
        Assert.Contains("in a circle", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(3, _requested.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_ends_it_wherever_it_is_passed(bool isOfTheCall)
    {
        Pages(("start", [1, 2], "a"), ("a", [3], "LTE="));
        using var source = new CancellationTokenSource();
        var items = (isOfTheCall ? Items(token: source.Token) : Items()).WithCancellation(isOfTheCall ? default : source.Token);
        List<int> read = [];

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in items)
            {
                read.Add(item);
                await source.CancelAsync();
            }
        });

        Assert.Equal([1], read);
        Assert.Equal([null], _requested);
        Assert.True(exception.CancellationToken.IsCancellationRequested);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
    }

    [Fact]
    public async Task A_token_that_is_canceled_before_sends_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AllAsync(Items(token: new CancellationToken(canceled: true))));
        Assert.Empty(_requested);
    }

    [Fact]
    public async Task A_page_that_fails_is_told_after_the_items_before_it()
    {
        Pages(("start", [1], "missing"));
        List<int> read = [];

        await Assert.ThrowsAsync<KeyNotFoundException>(async () =>
        {
            await foreach (var item in Items())
            {
                read.Add(item);
            }
        });

        Assert.Equal([1], read);
    }

    private static async Task<List<int>> AllAsync(IAsyncEnumerable<int> items)
    {
        List<int> all = [];
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }

    private void Pages(params (string Cursor, int[] Items, string? Next)[] pages)
    {
        foreach (var (cursor, items, next) in pages)
        {
            _pages[cursor] = (items, next);
        }
    }

    private IAsyncEnumerable<int> Items(string? first = null, int maxPages = 10, CancellationToken token = default)
        => Paging.EnumerateAsync(ReadAsync, page => page.Next, page => page.Items, first, ["LTE=", "END"], maxPages, "getThings", token);

    private async Task<(IReadOnlyList<int> Items, string? Next)> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _requested.Add(cursor);
        await Task.Yield();
        return _pages[cursor ?? "start"];
    }
}
