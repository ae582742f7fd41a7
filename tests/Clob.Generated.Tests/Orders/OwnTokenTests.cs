using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A source that watches the caller's token itself: the interruption carries the report, and no error of the source.</summary>
public sealed class OwnTokenTests : CancelerTest
{
    public static TheoryData<int, string> Cases { get; } = new()
    {
        { 0, nameof(OperationCanceledException) },
        { 5, nameof(OperationCanceledException) },
        { 500, nameof(OperationCanceledException) },
        { 5, nameof(AggregateException) },
        { 500, nameof(ObjectDisposedException) },
        { 5, "ends" },
        { 500, "ends" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Sequence_that_watches_the_token_gives_an_interruption_with_the_report(int after, string how)
    {
        using var source = new CancellationTokenSource();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Clock.PassWaitsAsync(Canceler(new Venue()).CancelAsync(Watching(source, after, how), cancellationToken: source.Token)));

        AssertReport(exception, source, after);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Stream_that_watches_the_token_gives_an_interruption_with_the_report(int after, string how)
    {
        using var source = new CancellationTokenSource();

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Clock.PassWaitsAsync(Canceler(new Venue()).CancelAsync(Watching(source, after, how).ToAsyncEnumerable(), cancellationToken: source.Token)));

        AssertReport(exception, source, after);
    }

    [Fact]
    public async Task Source_that_cancels_a_token_of_its_own_has_failed()
    {
        using var other = new CancellationTokenSource();
        using var callers = new CancellationTokenSource();

        var report = await Canceler(new Venue())
            .CancelAsync(Watching(other, 5, nameof(OperationCanceledException)), cancellationToken: callers.Token);

        Assert.IsType<OperationCanceledException>(report.InputError);
        Assert.Equal(5, report.Refused.Count);
    }

    [Fact]
    public async Task Source_that_watches_the_deadline_has_not_failed()
    {
        async IAsyncEnumerable<string> Stream([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
        {
            yield return "0x1";
            await Never.Until(token);
        }

        var cancel = Canceler(new Venue(), options => options.Timeout = TimeSpan.FromSeconds(1)).CancelAsync(Stream());

        Clock.Advance(TimeSpan.FromSeconds(1));

        var report = await cancel.WaitAsync(Guard.Limit);
        Assert.Null(report.InputError);
        Assert.Equal(("The time-out of 1 s passed.", false), (report.StoppedBecause?.Text, report.IsInputComplete));
    }

    private static void AssertReport(CancelInterruptedException exception, CancellationTokenSource source, int given)
    {
        var report = exception.Report;
        Assert.Equal(source.Token, exception.CancellationToken);
        Assert.Null(report.InputError);
        Assert.Equal(given, report.Canceled.Count + report.Refused.Count + report.Uncertain.Count);
        Assert.Equal(("Interrupted.", false, false), (report.StoppedBecause?.Text, report.IsInputComplete, report.IsSuccess));
    }

    private static IEnumerable<string> Watching(CancellationTokenSource source, int after, string how)
    {
        foreach (var id in Example.OrderIds(after))
        {
            yield return id;
        }

        source.Cancel();
        switch (how)
        {
            case "ends":
                yield break;
            case nameof(AggregateException):
                throw new AggregateException(new TaskCanceledException());
            case nameof(ObjectDisposedException):
                throw new ObjectDisposedException("source");
            default:
                source.Token.ThrowIfCancellationRequested();
                break;
        }
    }
}
