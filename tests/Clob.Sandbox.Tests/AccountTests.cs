namespace Clob.Sandbox.Tests;

public sealed class AccountTests
{
    [Fact]
    public void CreateExample_has_the_shapes_of_the_venue()
    {
        var account = SandboxAccount.CreateExample();

        Assert.Matches("^0x[0-9a-f]{40}$", account.Address);
        Assert.True(Guid.TryParseExact(account.ApiKey, "D", out _));
        Assert.Matches("^[A-Za-z0-9_-]{43}=$", account.Secret);
        Assert.Matches("^[0-9a-f]{64}$", account.Passphrase);
    }

    [Fact]
    public void CreateExample_same_number_gives_the_same_account() =>
        Assert.Equal(SandboxAccount.CreateExample(3).Secret, SandboxAccount.CreateExample(3).Secret);

    [Fact]
    public void CreateExample_other_number_gives_another_account() =>
        Assert.NotEqual(SandboxAccount.CreateExample(1).ApiKey, SandboxAccount.CreateExample(2).ApiKey);

    [Fact]
    public void CreateExample_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAccount.CreateExample(0));

    [Theory]
    [InlineData("!confidential!")]
    [InlineData("confidential value")]
    [InlineData("confidentialx")]
    [InlineData("====")]
    [InlineData(" ")]
    public void Constructor_secret_that_is_not_base64_is_refused_without_showing_it(string secret)
    {
        var exception = Assert.Throws<ArgumentException>(() => new SandboxAccount("0x1", "key", secret, "passphrase"));

        Assert.DoesNotContain("confidential", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "key", "passphrase")]
    [InlineData("0x1", "", "passphrase")]
    [InlineData("0x1", "key", "")]
    public void Constructor_empty_value_is_refused(string address, string apiKey, string passphrase) =>
        Assert.Throws<ArgumentException>(() => new SandboxAccount(address, apiKey, "NQ==", passphrase));

    [Fact]
    public void ToString_shows_the_address_only()
    {
        var account = SandboxAccount.CreateExample();

        Assert.Equal(account.Address, account.ToString());
    }
}
