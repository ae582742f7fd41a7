using Clob.Docs.Tests.Pages;

namespace Clob.Docs.Tests;

/// <summary>Whatever a cancel can come to is on the page of the outcomes.</summary>
public sealed class OutcomeTests
{
    private static readonly Page Description = Page.Read("docs/outcomes.md");

    public static TheoryData<string> Names =>
    [
        .. MembersOf<CancelReport>().Where(name => name != nameof(CancelReport.InputErrorSummary)),
        .. MembersOf<ClobOutcome>(),
        .. Enum.GetNames<OrderOutcomeKind>(),
        .. Enum.GetNames<CancelRejectionKind>(),
        .. Enum.GetNames<ClobOutcomeKind>(),
        .. Enum.GetNames<CancelStopKind>(),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_of_the_report_and_every_kind_has_a_row(string name) => Assert.NotNull(Description.Row(name));

    private static IEnumerable<string> MembersOf<T>() => typeof(T).GetProperties().Select(property => property.Name);
}
