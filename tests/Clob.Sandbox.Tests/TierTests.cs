namespace Clob.Sandbox.Tests;

public sealed class TierTests : SandboxTest
{
    // The table of the public documentation.
    public static TheoryData<string, int, int> Documented { get; } = new()
    {
        { "Standard", 80, 120 },
        { "Copper", 120, 180 },
        { "Bronze", 160, 240 },
        { "Silver", 400, 600 },
        { "Gold", 800, 1200 },
        { "Platinum", 900, 1350 },
        { "Diamond", 1050, 1575 },
        { "Elite", 1200, 1800 },
    };

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_tier_name_in_any_case_gives_the_documented_figures(string name, int rate, int burst)
    {
        Assert.Equal(new SandboxTier(name, rate, burst), SandboxTier.Parse(name));
        Assert.Equal(new SandboxTier(name, rate, burst), SandboxTier.Parse(name.ToUpperInvariant()));
    }

    [Fact]
    public void The_tiers_are_the_documented_ones_in_their_order()
        => Assert.Equal(Documented.Select(row => row.Data.Item1), SandboxTier.All.Select(tier => tier.ToString()));

    [Fact]
    public void An_unknown_tier_name_is_refused_with_the_names_of_all()
    {
        var exception = Assert.Throws<FormatException>(() => SandboxTier.Parse("Tin"));

        Assert.Equal(
            "There is no tier 'Tin': the venue has Standard, Copper, Bronze, Silver, Gold, Platinum, Diamond, Elite.",
            exception.Message);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("Own", 0, 1)]
    [InlineData("Own", 1, 0)]
    public void A_tier_without_a_name_or_with_a_number_below_1_is_refused(string name, int rate, int burst)
        => Assert.ThrowsAny<ArgumentException>(() => new SandboxTier(name, rate, burst));

    [Fact]
    public async Task A_sandbox_without_a_tier_sends_no_rate_limit_headers()
    {
        var reply = await CancelAsync("/cancel-all");

        Assert.DoesNotContain(reply.Headers.Keys, name => name.StartsWith("Poly-RateLimit", StringComparison.Ordinal));
    }
}
