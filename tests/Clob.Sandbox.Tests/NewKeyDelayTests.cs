namespace Clob.Sandbox.Tests;

public sealed class NewKeyDelayTests : KeyTest
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_new_key_is_refused_until_its_time_has_come()
    {
        var account = await NewKeyAsync("0");
        (await ListAsync(account)).AssertRefused(401, "Unauthorized/Invalid api key");

        Clock.Advance(Delay - TimeSpan.FromTicks(1));
        (await ListAsync(account)).AssertRefused(401, "Unauthorized/Invalid api key");

        Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([account.ApiKey], Keys(await ListAsync(account)));
    }

    [Fact]
    public async Task Deriving_a_new_key_does_not_change_when_its_time_comes()
    {
        var account = await NewKeyAsync("0");
        Clock.Advance(Delay / 2);
        Assert.Equal(200, (await DeriveAsync(WalletRequest.OfNonce("0"))).Status);

        Clock.Advance(Delay / 2);

        Assert.Equal(200, (await ListAsync(account)).Status);
    }

    [Fact]
    public async Task An_account_that_is_added_is_not_refused()
        => Assert.Equal(200, (await ListAsync(Venue.AddAccount())).Status);

    protected override void Configure(ClobSandboxOptions options) => options.NewKeyDelay = Delay;
}
