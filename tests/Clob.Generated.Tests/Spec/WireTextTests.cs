using System.Text.Encodings.Web;
using System.Text.Json;
using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

/// <summary>A value goes into a path, a query and a header in the same way on every machine.</summary>
public sealed class WireTextTests
{
    private static readonly SampleJson Plain = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly (object Value, string Text)[] Scalars =
    [
        ("İi ü", "İi ü"), (true, "true"), (false, "false"),
        ((sbyte)-5, "-5"), (byte.MaxValue, "255"), (short.MinValue, "-32768"), (ushort.MaxValue, "65535"),
        (int.MinValue, "-2147483648"), (uint.MaxValue, "4294967295"), (long.MinValue, "-9223372036854775808"), (ulong.MaxValue, "18446744073709551615"),
        (-1234567.50m, "-1234567.50"), (0.0000000000000000000000000001m, "0.0000000000000000000000000001"),
        (decimal.MaxValue, "79228162514264337593543950335"), (-1.5, "-1.5"),
        (new Guid("3E1A2B4C-5D6E-4F70-8A9B-0C1D2E3F4A5B"), "3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b"),
        (new DateOnly(2024, 7, 1), "2024-07-01"), (new DateOnly(1, 1, 1), "0001-01-01"),
        (new DateTimeOffset(2024, 7, 1, 9, 5, 0, TimeSpan.Zero), "2024-07-01T09:05:00+00:00"),
        (new DateTimeOffset(2024, 7, 1, 23, 5, 7, 120, TimeSpan.FromMinutes(-210)), "2024-07-01T23:05:07.12-03:30"),
        (new DateTimeOffset(2024, 7, 1, 23, 5, 7, TimeSpan.FromHours(9)).AddTicks(1), "2024-07-01T23:05:07.0000001+09:00"),
        (new ReadOnlyMemory<byte>([0xfb, 0xff]), "+/8="),
        (Side.Create("unknown"), "unknown"), (Tier.Create(-7), "-7"), (TickSize.Create(0.010m), "0.010"),
    ];

    [Theory]
    [MemberData(nameof(ForeignCulture.Names), MemberType = typeof(ForeignCulture))]
    public void Every_scalar_is_the_same_under_every_culture(string culture)
    {
        using var scope = ForeignCulture.Enter(culture);

        Assert.All(Scalars, scalar => Assert.Equal(scalar.Text, WireText.Of(scalar.Value)));
    }

    [Fact]
    public void A_value_type_gives_the_same_text_as_itself_and_as_a_nullable()
    {
        Assert.Equal("-5", WireText.Of(-5));
        Assert.Equal("-5", WireText.Of((int?)-5));
        Assert.Equal("BUY", WireText.Of(Side.Buy));
        Assert.Equal("BUY", WireText.Of((Side?)Side.Buy));
    }

    [Fact]
    public void Times_dates_numbers_and_bytes_are_as_JSON_writes_them()
    {
        foreach (var (value, text) in Scalars)
        {
            if (value is DateTimeOffset or DateOnly or decimal or ReadOnlyMemory<byte>)
            {
                var json = JsonSerializer.Serialize(value, value.GetType(), Plain);
                Assert.Equal(text, json.Trim('"'));
            }
        }
    }

    [Fact]
    public void A_type_without_a_text_on_the_wire_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => WireText.Of(new[] { 1 }));
        Assert.Throws<NotSupportedException>(() => WireText.Of(new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Throws<NotSupportedException>(() => WireText.Of(TimeSpan.FromMinutes(1)));
    }
}
