using System.Globalization;
using Clob.Calls;

namespace Clob.Tests.Documents;

/// <summary>The table of statuses on the page of the outcomes says what the library does.</summary>
public sealed class StatusTableTests
{
    private const string Others = "any other";

    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "docs/outcomes.md"))
            .SkipWhile(line => line != "## Statuses")
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..]),
    ];

    public static TheoryData<int> Statuses => [.. Enumerable.Range(201, 399)];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_status_is_a_refusal_and_is_sent_again_as_its_row_says(int status)
    {
        var row = Rows.FirstOrDefault(row => Has(row[0], status)) ?? Rows.Single(row => row[0] == Others);

        Assert.Equal(
            (StatusMeaning.IsRefusedBy(status), StatusMeaning.Of(status).Retry != RetryKind.Never),
            (row[1].StartsWith("yes", StringComparison.Ordinal), row[2].StartsWith("yes", StringComparison.Ordinal)));
    }

    // Such as "408, 421" and "520 to 527, 530".
    private static bool Has(string cell, int status) => cell.Split(", ").Any(part => part.Split(" to ") is var bounds
        && bounds.All(bound => int.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        && int.Parse(bounds[0], CultureInfo.InvariantCulture) <= status
        && status <= int.Parse(bounds[^1], CultureInfo.InvariantCulture));
}
