using System.Text.Json;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Orders;

/// <summary>A report can be written to JSON, with and without reflection, and its text counts its orders.</summary>
public sealed class ReportTextTests : CancelerTest
{
    private static readonly CancelReport Whole = new()
    {
        Canceled = ["0x1", "0x2"],
        NotCanceled = new Dictionary<string, CancelRejection> { ["0x3"] = new(CancelRejectionKind.NotFound, "Order not found") },
        Unaccounted = ["0x4"],
        Uncertain = new Dictionary<string, CancelFailure> { ["0x5"] = new(ClobOutcomeKind.Unknown, 500, "lost") },
        Refused = new Dictionary<string, CancelFailure> { ["0x\ud800"] = new(ClobOutcomeKind.NotSent, null, "half") },
        Unrequested = ["0x7"],
        RequestFailure = new CancelFailure(ClobOutcomeKind.Unknown, 200, "halted"),
        StoppedBecause = new(CancelStopKind.Canceled, "Interrupted."),
        IsInputComplete = false,
        InputError = new IOException("the disk is gone \ud800", new FormatException("inner")),
        Attempts = 7,
        RateLimit = new RateLimitStatus { Remaining = 5, Tier = "Gold", ResetAt = DateTimeOffset.UnixEpoch },
    };

    private static IEnumerable<string> Members
        => typeof(CancelReport).GetProperties().Select(property => property.Name)
            .Where(name => name is not (nameof(CancelReport.InputErrorSummary) or nameof(CancelReport.Outcomes))).Order();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Report_with_an_error_of_its_input_is_written_to_JSON(bool isSourceGenerated)
    {
        using var json = JsonDocument.Parse(
            isSourceGenerated ? JsonSerializer.Serialize(Whole, ReportJson.Default.CancelReport) : JsonSerializer.Serialize(Whole));

        var error = json.RootElement.GetProperty("InputError");
        Assert.Equal("System.IO.IOException", error.GetProperty("Type").GetString());
        Assert.StartsWith("the disk is gone", error.GetProperty("Message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, error.EnumerateObject().Count());
        Assert.Equal(Members, json.RootElement.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal("Order not found", json.RootElement.GetProperty("NotCanceled").GetProperty("0x3").GetProperty("Reason").GetString());
        Assert.Equal("Gold", json.RootElement.GetProperty("RateLimit").GetProperty("Tier").GetString());
    }

    [Fact]
    public void Report_without_an_error_of_its_input_is_read_back_from_JSON()
    {
        var report = Whole with { InputError = null, Refused = new Dictionary<string, CancelFailure>() };

        var read = JsonSerializer.Deserialize<CancelReport>(JsonSerializer.Serialize(report))!;

        Assert.Equal(report.ToString(), read.ToString());
        Assert.Equal(report.Canceled, read.Canceled);
        Assert.Equal(report.NotCanceled, read.NotCanceled);
    }

    [Fact]
    public void Report_with_an_error_of_its_input_is_read_back_with_it()
    {
        var report = new CancelReport { Canceled = ["0x1"], InputError = new IOException("x") };

        var read = JsonSerializer.Deserialize<CancelReport>(JsonSerializer.Serialize(report))!;

        Assert.False(read.IsSuccess);
        Assert.Equal(new CancelInputError("System.IO.IOException", "x"), read.InputErrorSummary);
        Assert.Equal(report, read);
        Assert.Equal(report.ToString(), read.ToString());
    }

    [Fact]
    public async Task Reports_that_cancels_bring_are_written_to_JSON()
    {
        static IEnumerable<string> Breaking()
        {
            yield return "0x1";
            throw new FormatException("line 1");
        }

        var client = new StubClient(ids => new CancelOrdersResponse { Canceled = ids });
        var canceler = new OrderCanceler(client);
        CancelReport[] reports =
            [await canceler.CancelAsync(["0x1", ""]), await canceler.CancelAsync(Breaking()), await canceler.CancelAllAsync()];

        Assert.All(
            reports,
            report => Assert.Equal(JsonSerializer.Serialize(report), JsonSerializer.Serialize(report, ReportJson.Default.CancelReport)));
    }

    [Fact]
    public void Text_of_a_report_says_what_ended_the_work_in_one_line()
    {
        Assert.Equal("success: 1 canceled, 0 not canceled, 0 unaccounted, 0 uncertain, 0 refused, 0 unrequested; attempts: 2", new CancelReport { Canceled = ["0x1"], Attempts = 2 }.ToString());
        Assert.Equal(
            "NOT success: 0 canceled, 0 not canceled, 0 unaccounted, 0 uncertain, 0 refused, 0 unrequested; attempts: 0; not all ids were read",
            new CancelReport { IsInputComplete = false }.ToString());
        Assert.Equal(
            "NOT success: 2 canceled, 1 not canceled, 1 unaccounted, 1 uncertain, 1 refused, 1 unrequested; attempts: 7; request Unknown: halted; stopped (Canceled): Interrupted.; ids unreadable: System.IO.IOException: the disk is gone",
            (Whole with { InputError = new IOException("the disk is gone") }).ToString());
        Assert.Equal(
            "NOT success: 0 canceled, 0 not canceled, 0 unaccounted, 0 uncertain, 0 refused, 0 unrequested; attempts: 0; request Refused: two lines",
            new CancelReport { RequestFailure = new(ClobOutcomeKind.Refused, 400, "two\nlines") }.ToString());
    }

    [Fact]
    public void Summary_that_was_read_back_counts_before_an_error()
    {
        var summary = new CancelReport { InputError = new IOException("first") }.InputErrorSummary;

        Assert.Equal(summary, new CancelReport { InputErrorSummary = summary, InputError = new FormatException("second") }.InputErrorSummary);
    }

    [Fact]
    public void Text_of_a_response_counts_its_orders()
    {
        var response = new CancelOrdersResponse
        {
            Canceled = ["0x1", "0x2"],
            NotCanceled = new Dictionary<string, string> { ["0x3"] = "x" },
        };

        Assert.Equal("CancelOrdersResponse { Canceled = 2, NotCanceled = 1 }", response.ToString());
    }
}
