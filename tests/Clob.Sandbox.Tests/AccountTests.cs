namespace Clob.Sandbox.Tests;

public sealed class AccountTests
{
    [Fact]
    public void A_generated_account_has_the_shapes_of_the_venue()
    {
        var account = SandboxAccount.CreateExample();

        Assert.Matches("^0x[0-9a-f]{40}$", account.Address);
        Assert.True(Guid.TryParseExact(account.ApiKey, "D", out _));
        Assert.Matches("^[A-Za-z0-9_-]{43}=$", account.Secret);
        Assert.Matches("^[0-9a-f]{64}$", account.Passphrase);
    }

    [Fact]
    public void The_same_number_gives_the_same_account()
        => Assert.Equal(SandboxAccount.CreateExample(3).Secret, SandboxAccount.CreateExample(3).Secret);

    [Fact]
    public void Another_number_gives_another_account()
        => Assert.NotEqual(SandboxAccount.CreateExample(1).ApiKey, SandboxAccount.CreateExample(2).ApiKey);

    [Fact]
    public void Account_number_zero_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => SandboxAccount.CreateExample(0));

    [Theory]
    [InlineData("!confidential!")]
    [InlineData("confidential value")]
    [InlineData("confidentialx")]
    [InlineData("====")]
    [InlineData(" ")]
    public void A_secret_that_is_not_base64_is_refused_and_not_shown(string secret)
    {
        var exception = Assert.Throws<ArgumentException>(() => new SandboxAccount("0x1", "key", secret, "passphrase"));

        Assert.DoesNotContain("confidential", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "key", "passphrase")]
    [InlineData("0x1", "", "passphrase")]
    [InlineData("0x1", "key", "")]
    public void An_empty_value_of_an_account_is_refused(string address, string apiKey, string passphrase)
        => Assert.Throws<ArgumentException>(() => new SandboxAccount(address, apiKey, "NQ==", passphrase));

    [Fact]
    public void The_text_of_an_account_is_its_address_alone()
    {
        var account = SandboxAccount.CreateExample();

        Assert.Equal(account.Address, account.ToString());
    }
}
