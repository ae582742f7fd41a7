using System.Collections;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>The source of ids is disposed once, however the cancel ends.</summary>
public sealed class SourceIsDisposedTests : CancelerTest
{
    private static readonly string[] OrderIds = Example.OrderIds(300);

    public static TheoryData<bool> SequenceAndStream { get; } = [true, false];

    [Theory]
    [MemberData(nameof(SequenceAndStream))]
    public async Task Source_is_disposed_at_its_end(bool isSequence)
    {
        var source = new Source(OrderIds.Length);

        var report = await Clock.PassWaitsAsync(CancelAsync(new Venue(), source, isSequence));

        Assert.True(report.IsSuccess);
        Assert.Equal(1, source.Disposals);
    }

    [Theory]
    [MemberData(nameof(SequenceAndStream))]
    public async Task Source_is_disposed_where_the_credentials_are_refused(bool isSequence)
    {
        var source = new Source(OrderIds.Length);

        await Clock.PassWaitsAsync(CancelAsync(new Venue(_ => Answer.Of(401, "", null)), source, isSequence));

        Assert.Equal(1, source.Disposals);
    }

    [Theory]
    [MemberData(nameof(SequenceAndStream))]
    public async Task Source_is_disposed_where_it_throws_after_some_ids_were_sent(bool isSequence)
    {
        var source = new Source(throwsAt: 250);

        var report = await Clock.PassWaitsAsync(CancelAsync(new Venue(), source, isSequence));

        Assert.IsType<IOException>(report.InputError);
        Assert.Equal(1, source.Disposals);
    }

    [Theory]
    [MemberData(nameof(SequenceAndStream))]
    public async Task Source_is_disposed_where_the_caller_cancels(bool isSequence)
    {
        using var caller = new CancellationTokenSource();
        var source = new Source(OrderIds.Length);
        var venue = new Venue(_ =>
        {
            caller.Cancel();
            return null;
        });

        await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Clock.PassWaitsAsync(CancelAsync(venue, source, isSequence, caller.Token)));

        Assert.Equal(1, source.Disposals);
    }

    private Task<CancelReport> CancelAsync(Venue venue, Source source, bool isSequence, CancellationToken token = default) => isSequence
        ? Canceler(venue).CancelAsync((IEnumerable<string>)source, cancellationToken: token)
        : Canceler(venue).CancelAsync((IAsyncEnumerable<string>)source, cancellationToken: token);

    private sealed class Source(int throwsAt) : IEnumerable<string>, IAsyncEnumerable<string>, IEnumerator<string>, IAsyncEnumerator<string>
    {
        private int _at = -1;

        public int Disposals { get; private set; }

        public string Current => OrderIds[_at];

        object IEnumerator.Current => Current;

        public IEnumerator<string> GetEnumerator() => this;

        IEnumerator IEnumerable.GetEnumerator() => this;

        public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public bool MoveNext() => ++_at < OrderIds.Length && (_at < throwsAt ? true : throw new IOException("The source broke."));

        public ValueTask<bool> MoveNextAsync() => ValueTask.FromResult(MoveNext());

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => Disposals++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
