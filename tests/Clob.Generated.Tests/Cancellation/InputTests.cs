using System.Threading.Channels;
using Clob.Cancellation;
using Clob.Tests.Support;

namespace Clob.Tests.Cancellation;

/// <summary>Ids that are wrong, sequences that break off, and streams that take their time.</summary>
public sealed class InputTests : CancelerTest
{
    [Theory]
    [InlineData("", "orderIds[1] is empty")]
    [InlineData(" ", "orderIds[1] is empty")]
    [InlineData(null, "orderIds[1] is empty")]
    public void Collection_with_an_id_that_cannot_be_sent_is_refused_before_anything_is_sent(string? orderId, string problem)
    {
        var venue = new Venue();

        var exception = Assert.Throws<ArgumentException>(() => { _ = Canceler(venue).CancelAsync(["0x1", orderId!]); });

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(venue.Network.Requests);
    }

    [Fact]
    public void Collection_with_half_a_character_is_refused_before_anything_is_sent()
    {
        var exception = Assert.Throws<ArgumentException>(() => { _ = Canceler(new Venue()).CancelAsync(["0x1", "0x\ud800"]); });

        Assert.Contains("orderIds[1] has half a character", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sequence_with_an_id_that_cannot_be_sent_has_it_refused_and_sends_the_others()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, Lazily("0x1", "", "0x2", "a\udc00", null!));

        Assert.Equal(["0x1", "0x2"], report.Canceled);
        Assert.Equal(["", "a\udc00"], report.Refused.Keys);
        Assert.All(report.Refused.Values, failure => Assert.Equal(CancelFailureKind.NotSent, failure.Kind));
        Assert.Equal(["0x1", "0x2"], Assert.Single(venue.Batches));
    }

    [Fact]
    public async Task Array_that_changes_while_it_is_sent_is_sent_as_it_was()
    {
        var orderIds = Example.OrderIds(200);
        var asTheyWere = orderIds.ToArray();
        var venue = new Venue(request =>
        {
            orderIds[150] = "";
            return Venue.Ok(request.OrderIds);
        });

        var report = await CancelAsync(venue, orderIds);

        Assert.Equal(asTheyWere, venue.Batches.SelectMany(batch => batch));
        Assert.Equal(asTheyWere, report.Canceled);
    }

    [Fact]
    public async Task Pair_of_surrogates_is_a_whole_character()
    {
        var venue = new Venue();

        await CancelAsync(venue, ["0x1", "\ud83d\ude00"]);

        Assert.Equal(["0x1", "\ud83d\ude00"], Assert.Single(venue.Batches));
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => { _ = Canceler(new Venue()).CancelAsync((IEnumerable<string>)null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = Canceler(new Venue()).CancelAsync((IAsyncEnumerable<string>)null!); });
        Assert.Throws<ArgumentNullException>(() => new OrderCanceler(null!));
    }

    [Fact]
    public async Task Sequence_that_throws_before_anything_is_sent_throws()
    {
        var venue = new Venue();

        var exception = await Assert.ThrowsAsync<FormatException>(() => CancelAsync(venue, Breaking(100)));

        Assert.Equal("line 100", exception.Message);
        Assert.Empty(venue.Network.Requests);
    }

    [Fact]
    public async Task Sequence_that_throws_later_is_reported_with_what_it_gave()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, Breaking(1500));

        Assert.Equal(1500, report.Canceled.Count);
        Assert.Equal("line 1500", Assert.IsType<FormatException>(report.InputError).Message);
        Assert.False(report.IsEverythingCanceled);
    }

    [Fact]
    public async Task Stream_is_sent_while_it_comes()
    {
        var venue = new Venue();
        var sent = new TaskCompletionSource();
        var canceler = Canceler(new Venue(request =>
        {
            sent.TrySetResult();
            return null;
        }));
        var ids = Channel.CreateUnbounded<string>();
        var cancel = canceler.CancelAsync(ids.Reader.ReadAllAsync());
        Write(ids, Example.OrderIds(125)[..119]);
        Assert.False(sent.Task.IsCompleted);

        Write(ids, Example.OrderIds(125)[119..]);
        await sent.Task.WaitAsync(Guard.Limit);
        ids.Writer.Complete();

        Assert.Equal(Example.OrderIds(125), (await cancel.WaitAsync(Guard.Limit)).Canceled);
        Assert.Empty(venue.Batches);
    }

    [Fact]
    public async Task Stream_with_a_single_id_is_a_batch()
    {
        var venue = new Venue();

        await Canceler(venue).CancelAsync(Lazily("0x1").ToAsyncEnumerable());

        Assert.Equal("/orders", Assert.Single(venue.Network.Requests).Address.AbsolutePath);
    }

    [Fact]
    public async Task Stream_that_stops_coming_does_not_hold_up_an_answer_or_a_pending_order()
    {
        var pending = new Dictionary<string, string> { [Example.OrderIds(1)[0]] = "in flight" };
        var again = new TaskCompletionSource();
        var venue = new Venue(request =>
        {
            if (request.Number == 1)
            {
                return Venue.Ok(request.OrderIds[1..], pending);
            }

            again.TrySetResult();
            return null;
        });
        var ids = Channel.CreateUnbounded<string>();
        var cancel = Canceler(venue).CancelAsync(ids.Reader.ReadAllAsync());
        Write(ids, Example.OrderIds(120));
        await Clock.WaitBegunAsync().WaitAsync(Guard.Limit);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await again.Task.WaitAsync(Guard.Limit);
        ids.Writer.Complete();

        Assert.Equal(120, (await cancel.WaitAsync(Guard.Limit)).Canceled.Count);
    }

    [Fact]
    public async Task Token_ends_the_wait_for_a_stream()
    {
        using var source = new CancellationTokenSource();
        var ids = Channel.CreateUnbounded<string>();
        Write(ids, ["0x1", "0x2"]);
        var venue = new Venue();
        var cancel = Canceler(venue).CancelAsync(ids.Reader.ReadAllAsync(CancellationToken.None), source.Token);

        await source.CancelAsync();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(() => cancel.WaitAsync(Guard.Limit));
        Assert.Equal(["0x1", "0x2"], exception.Report.Refused.Keys);
        Assert.False(exception.Report.IsInputComplete);
        Assert.Empty(venue.Network.Requests);
    }

    [Fact]
    public async Task Stream_after_a_failure_is_read_to_its_end()
    {
        var venue = new Venue(_ => Answer.Of(401, "", null));

        var report = await Canceler(venue).CancelAsync(Lazily(Example.OrderIds(500)).ToAsyncEnumerable());

        Assert.Equal(Example.OrderIds(500), report.Refused.Keys);
        Assert.Equal([120], venue.Sizes);
    }

    [Fact]
    public async Task Sequence_is_closed_at_its_end()
    {
        var isClosed = false;

        IEnumerable<string> Sequence()
        {
            try
            {
                yield return "0x1";
                yield return "0x2";
            }
            finally
            {
                isClosed = true;
            }
        }

        await CancelAsync(new Venue(), Sequence());

        Assert.True(isClosed);
    }

    [Theory]
    [InlineData(nameof(OrderCancelerOptions.MaxConcurrency))]
    [InlineData(nameof(OrderCancelerOptions.MaxPendingRetries))]
    [InlineData(nameof(OrderCancelerOptions.MaxFailuresInARow))]
    [InlineData(nameof(OrderCancelerOptions.PendingDelay))]
    [InlineData(nameof(OrderCancelerOptions.Deadline))]
    [InlineData(nameof(OrderCancelerOptions.Tier))]
    public void Option_out_of_bounds_is_refused_by_its_name(string name)
    {
        var options = new OrderCancelerOptions();
        var property = typeof(OrderCancelerOptions).GetProperty(name)!;
        property.SetValue(options, property.PropertyType == typeof(int) ? -1
            : property.PropertyType == typeof(TimeSpan) ? TimeSpan.Zero
            : new RateLimitTier("None", 0, 0));

        var exception = Assert.Throws<ArgumentException>(() => new OrderCanceler(Example.Client(new RecordingHandler()), options));

        Assert.Contains($"options.{name}", exception.Message, StringComparison.Ordinal);
    }

    private static void Write(Channel<string> channel, IEnumerable<string> orderIds)
        => Assert.All(orderIds, id => Assert.True(channel.Writer.TryWrite(id)));

    private static IEnumerable<string> Lazily(params string[] orderIds) => orderIds.Select(id => id);

    private static IEnumerable<string> Breaking(int after) => Example.OrderIds(after + 1).Select((id, at) => at < after ? id : throw new FormatException($"line {at}"));
}
