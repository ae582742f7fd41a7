using System.Collections;
using System.Threading.Channels;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Ids that are wrong, sequences that break off, and streams that take their time.</summary>
public sealed class InputTests : CancelerTest
{
    [Theory]
    [InlineData(null, "the id is empty")]
    [InlineData("", "the id is empty")]
    [InlineData(" ", "the id is empty")]
    [InlineData(" 0x3", "white space in it")]
    [InlineData("0x3\r", "white space in it")]
    [InlineData("0x3\t0x4", "white space in it")]
    [InlineData("0x3\u00a0", "white space in it")]
    [InlineData("0x3\u2028", "white space in it")]
    [InlineData("\ufeff0x3", "invisible")]
    [InlineData("0x\u200b3", "invisible")]
    [InlineData("0x\ufffd3", "unreadable")]
    [InlineData("0x3\0", "white space in it")]
    public async Task Id_that_cannot_be_sent_is_refused_and_the_others_are_canceled(string? orderId, string problem)
    {
        foreach (var give in new Func<string?[], IEnumerable<string?>>[] { ids => ids, Lazily })
        {
            var venue = new Venue();

            var report = await CancelAsync(venue, give(["0x1", orderId, "0x2", orderId])!);

            Assert.Equal(["0x1", "0x2"], report.Canceled);
            Assert.Equal(["0x1", "0x2"], Assert.Single(venue.Batches));
            var (id, failure) = Assert.Single(report.Refused);
            Assert.Equal((orderId ?? "", ClobOutcomeKind.NotSent), (id, failure.Kind));
            Assert.Contains(problem, failure.Reason, StringComparison.Ordinal);
            Assert.False(report.IsSuccess);
        }
    }

    [Fact]
    public async Task Id_with_half_a_character_is_refused_and_the_others_are_canceled()
    {
        foreach (var orderId in (string[])["0x\ud800", "a\udc00", "\udc00\ud800"])
        {
            var report = await CancelAsync(new Venue(), ["0x1", orderId, "0x2"]);

            Assert.Equal(["0x1", "0x2"], report.Canceled);
            Assert.Contains("half a character", report.Refused[orderId].Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Text_that_is_too_long_for_an_id_does_not_cost_a_request()
    {
        var text = new string('1', 1001);

        var report = await CancelAsync(new Venue(), ["0x1", text, text[1..]]);

        Assert.Equal(["0x1", text[1..]], report.Canceled);
        Assert.Contains("1001 characters", report.Refused[text].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_none_of_which_can_be_sent_are_refused_and_nothing_is_sent()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, ["", null!, "a b"]);

        Assert.Equal(["", "a b"], report.Refused.Keys);
        Assert.Empty(venue.Network.Requests);
        Assert.Null(report.StoppedBecause?.Text);
    }

    [Fact]
    public async Task Single_good_id_beside_bad_ones_is_canceled()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, ["", "0x1"]);

        Assert.Equal(["0x1"], report.Canceled);
        Assert.Single(venue.Network.Requests);
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
    public async Task Sequence_that_throws_before_anything_is_sent_is_reported_and_nothing_is_sent()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, Breaking(50));

        Assert.Equal("line 50", Assert.IsType<FormatException>(report.InputError).Message);
        Assert.Equal(50, report.Refused.Count);
        Assert.All(report.Refused.Values, failure => Assert.Equal(ClobOutcomeKind.NotSent, failure.Kind));
        Assert.Contains("could not be read", report.StoppedBecause?.Text, StringComparison.Ordinal);
        Assert.Empty(venue.Network.Requests);
    }

    [Fact]
    public async Task Sequence_that_cannot_be_opened_is_reported()
    {
        IEnumerable<string>[] sequences = [new Unreadable(), new UnreadableCollection(), Breaking(0)];
        foreach (var sequence in sequences)
        {
            var report = await CancelAsync(new Venue(), sequence);

            Assert.IsType<FormatException>(report.InputError);
            Assert.False(report.IsInputComplete);
            Assert.False(report.IsSuccess);
        }
    }

    [Fact]
    public async Task Sequence_that_throws_later_is_reported_with_what_it_gave()
    {
        var venue = new Venue();

        var report = await CancelAsync(venue, Breaking(1500));

        Assert.Equal(1500, report.Canceled.Count);
        Assert.Equal("line 1500", Assert.IsType<FormatException>(report.InputError).Message);
        Assert.False(report.IsSuccess);
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
        Write(ids, Example.OrderIds(65)[..59]);
        Assert.False(sent.Task.IsCompleted);

        Write(ids, Example.OrderIds(65)[59..]);
        await sent.Task.WaitAsync(Guard.Limit);
        ids.Writer.Complete();

        Assert.Equal(Example.OrderIds(65), (await cancel.WaitAsync(Guard.Limit)).Canceled);
        Assert.Empty(venue.Batches);
    }

    [Fact]
    public async Task Stream_with_a_single_id_is_a_batch()
    {
        var venue = new Venue();

        await Canceler(venue).CancelAsync(Lazily("0x1").ToAsyncEnumerable()!);

        Assert.Equal("/orders", Assert.Single(venue.Network.Requests).Address.AbsolutePath);
    }

    [Fact]
    public async Task Stream_that_stops_coming_does_not_hold_up_an_answer_or_a_pending_order()
    {
        var pending = new Dictionary<string, string> { [Example.OrderIds(1)[0]] = "in flight" };
        var again = new TaskCompletionSource<bool>();
        var venue = new Venue(request =>
        {
            if (request.Number == 1)
            {
                return Venue.Ok(request.OrderIds[1..], pending);
            }

            again.TrySetResult(true);
            return null;
        });
        var ids = Channel.CreateUnbounded<string>();
        var cancel = Canceler(venue).CancelAsync(ids.Reader.ReadAllAsync());
        Write(ids, Example.OrderIds(60));

        await Clock.PassWaitsAsync(again.Task);
        ids.Writer.Complete();

        Assert.Equal(60, (await cancel.WaitAsync(Guard.Limit)).Canceled.Count);
    }

    [Fact]
    public async Task Token_ends_the_wait_for_a_stream()
    {
        using var source = new CancellationTokenSource();
        var ids = Channel.CreateUnbounded<string>();
        Write(ids, ["0x1", "0x2"]);
        var venue = new Venue();
        var cancel = Canceler(venue).CancelAsync(ids.Reader.ReadAllAsync(CancellationToken.None), cancellationToken: source.Token);

        await source.CancelAsync();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(() => cancel.WaitAsync(Guard.Limit));
        Assert.Equal(["0x1", "0x2"], exception.Report.Refused.Keys);
        Assert.False(exception.Report.IsInputComplete);
        Assert.Empty(venue.Network.Requests);
    }

    [Fact]
    public async Task Stream_after_a_failure_is_left()
    {
        var venue = new Venue(_ => Answer.Of(401, "", null));

        var report = await Canceler(venue).CancelAsync(Lazily(Example.OrderIds(500)).ToAsyncEnumerable()!);

        Assert.Equal(Example.OrderIds(500)[..report.Refused.Count], report.Refused.Keys);
        Assert.InRange(report.Refused.Count, 60, 120);
        Assert.False(report.IsInputComplete);
        Assert.Equal([60], venue.Sizes);
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
    [InlineData(nameof(OrderCancelerOptions.MaxConsecutiveFailures))]
    [InlineData(nameof(OrderCancelerOptions.PendingDelay))]
    [InlineData(nameof(OrderCancelerOptions.Timeout))]
    [InlineData(nameof(OrderCancelerOptions.MaxWaitForBatch))]
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

    private static IEnumerable<string?> Lazily(params string?[] orderIds) => orderIds.Select(id => id);

    private static IEnumerable<string> Breaking(int after)
        => Example.OrderIds(after + 1).Select((id, at) => at < after ? id : throw new FormatException($"line {at}"));

    private sealed class Unreadable : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator() => throw new FormatException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class UnreadableCollection : IReadOnlyCollection<string>
    {
        public int Count => throw new InvalidOperationException();

        public IEnumerator<string> GetEnumerator() => throw new FormatException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
