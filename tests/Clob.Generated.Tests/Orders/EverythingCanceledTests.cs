using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>Each condition of <see cref="CancelReport.IsSuccess"/>, alone: whatever is not known to be canceled makes it false.</summary>
public sealed class EverythingCanceledTests : CancelerTest
{
    private static readonly CancelReport Whole = new()
    {
        Canceled = ["0x1"],
        NotCanceled = new Dictionary<string, CancelRejection>
        {
            ["0x2"] = new(CancelRejectionKind.AlreadyCanceled, "Order already canceled"),
        },
        Unrequested = ["0x3"],
    };

    private static readonly Dictionary<string, CancelFailure> Failed = new() { ["0x9"] = new(ClobOutcomeKind.Unknown, null, "?") };

    [Fact]
    public void Canceled_and_already_canceled_orders_are_everything() => Assert.True(Whole.IsSuccess);

    [Fact]
    public void Nothing_at_all_is_everything() => Assert.True(new CancelReport().IsSuccess);

    public static TheoryData<string> Names { get; } = new(Others().Select(other => other.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_but_one_is_not_everything(string name)
        => Assert.False(Others().Single(other => other.Name == name).Report.IsSuccess);

    [Fact]
    public void Every_other_reason_is_not_canceled()
    {
        foreach (var kind in Enum.GetValues<CancelRejectionKind>())
        {
            var report = Whole with { NotCanceled = new Dictionary<string, CancelRejection> { ["0x2"] = new(kind, "") } };

            Assert.Equal(kind == CancelRejectionKind.AlreadyCanceled, report.IsSuccess);
        }
    }

    [Fact]
    public async Task Id_that_the_answer_leaves_out_is_not_canceled()
        => Assert.False((await CancelAsync(new Venue(_ => Venue.Ok(["0x1"])), ["0x1", "0x2"])).IsSuccess);

    [Fact]
    public async Task Stream_that_is_left_after_all_that_was_read_is_canceled_is_not_everything()
    {
        using var source = new CancellationTokenSource();
        var venue = new Venue();
        IEnumerable<string> Sequence()
        {
            foreach (var id in Example.OrderIds(60))
            {
                yield return id;
            }

            Assert.True(SpinWait.SpinUntil(() => venue.Network.Requests.Count == 1, Guard.Limit));
            source.Cancel();
            yield return "0xlast";
        }

        var exception = await Assert.ThrowsAsync<CancelInterruptedException>(
            () => Canceler(venue).CancelAsync(Sequence(), cancellationToken: source.Token));

        Assert.False(exception.Report.IsSuccess);
        Assert.False(exception.Report.IsInputComplete);
    }

    private static IEnumerable<(string Name, CancelReport Report)> Others() =>
    [
        (nameof(CancelReport.Unaccounted), Whole with { Unaccounted = ["0x9"] }),
        (nameof(CancelReport.Uncertain), Whole with { Uncertain = Failed }),
        (nameof(CancelReport.Refused), Whole with { Refused = Failed }),
        (nameof(CancelReport.RequestFailure), Whole with { RequestFailure = Failed["0x9"] }),
        (nameof(CancelReport.InputError), Whole with { InputError = new FormatException() }),
        (nameof(CancelReport.StoppedBecause), Whole with { StoppedBecause = new(CancelStopKind.Canceled, "Interrupted.") }),
        (nameof(CancelReport.IsInputComplete), Whole with { IsInputComplete = false }),
    ];
}
