using System.Collections;
using System.Globalization;
using System.Reflection;
using Clob.Docs.Tests.Pages;
using Clob.Sandbox;

namespace Clob.Docs.Tests;

/// <summary>Each option has a row in a table, with its default.</summary>
public sealed class OptionTests
{
    public static TheoryData<string, string, string> Options =>
    [
        .. RowsOf("docs/configuration.md", new ClobClientOptions()),
        .. RowsOf("docs/configuration.md", new ClobRetryOptions()),
        .. RowsOf("docs/configuration.md", new OrderCancelerOptions()),
        .. RowsOf("docs/reading-orders.md", new VerificationOptions()),
        .. RowsOf("docs/heartbeats.md", new OrderHeartbeatOptions()),
        .. RowsOf("docs/configuration.md", new ApiKeysOptions()),
        .. RowsOf("docs/sandbox.md", new ClobSandboxOptions()),
    ];

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_described_with_its_default(string page, string option, string usual)
    {
        var row = Page.Read(page).Row(option);

        Assert.True(row is not null, $"{page} has no row for {option}.");
        Assert.Equal(usual, row[1]);
    }

    private static IEnumerable<TheoryDataRow<string, string, string>> RowsOf(string page, object options)
        => options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => new TheoryDataRow<string, string, string>(
                page, $"{Prefix(options)}{property.Name}", Shown(property.GetValue(options))));

    private static string Prefix(object options) => options switch
    {
        ClobRetryOptions => $"{nameof(ClobClientOptions.Retry)}.",
        OrderCancelerOptions => $"{nameof(ClobClientOptions.Cancellation)}.",
        ApiKeysOptions => $"{nameof(ClobClientOptions.Keys)}.",
        _ => "",
    };

    private static string Shown(object? value) => value switch
    {
        null => "null",
        TimeSpan time when time == Timeout.InfiniteTimeSpan => "no limit",
        TimeSpan { TotalSeconds: >= 120 } time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes} min"),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s"),
        bool flag => flag ? "true" : "false",
        64 * 1024 * 1024 => "64 MiB",
        int or long or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        Uri address when address == ClobEnvironment.Production => "`ClobEnvironment.Production`",
        TimeProvider => "the system's",
        IEnumerable => "none",
        _ => "see below",
    };
}
