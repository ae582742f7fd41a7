using System.Globalization;

namespace Clob.Sandbox.Tests;

public sealed class ClockSkewTests : SandboxTest
{
    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(30)]
    public async Task A_timestamp_within_the_bound_is_accepted(int seconds)
        => Assert.Equal(200, (await CancelAtAsync(Now + seconds)).Status);

    [Theory]
    [InlineData(-31)]
    [InlineData(31)]
    public async Task A_timestamp_beyond_the_bound_is_unauthorized(int seconds)
        => (await CancelAtAsync(Now + seconds)).AssertRefused(401, "Unauthorized/Invalid api key");

    [Fact]
    public async Task A_timestamp_in_milliseconds_is_unauthorized()
        => (await CancelAtAsync(Now * 1000)).AssertRefused(401, "Unauthorized/Invalid api key");

    [Fact]
    public async Task A_timestamp_with_too_many_digits_is_unauthorized()
    {
        var reply = await SendAsync(new SignedRequest(Account, "/cancel-all", timestamp: new string('9', 40)));

        reply.AssertRefused(401, "Unauthorized/Invalid api key");
    }

    protected override void Configure(ClobSandboxOptions options) => options.MaxClockSkew = TimeSpan.FromSeconds(30);

    private Task<Reply> CancelAtAsync(long unixSeconds)
        => SendAsync(new SignedRequest(Account, "/cancel-all", timestamp: unixSeconds.ToString(CultureInfo.InvariantCulture)));
}
