using Clob.Authentication;

namespace Clob.Wallet.Tests;

public sealed class VerifiedWalletTests
{
    private static readonly string Signature = WalletVector.Sample.Signature;
    private static readonly ClobAuthMessage Message = WalletVector.Sample.Message;

    [Fact]
    public async Task A_signature_of_another_address_is_refused()
    {
        var other = WalletVector.All.First(vector => vector.Message.Address != Message.Address);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(other.Signature));

        Assert.Contains($"not of {Message.Address}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Signature[2..20], exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_for_another_second_is_refused()
    {
        using var wallet = new PrivateKeyWallet(WalletVector.Sample.PrivateKey);
        var late = await wallet.SignAsync(Message with { Timestamp = "1700000001" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(late));
    }

    [Fact]
    public async Task A_signature_for_another_chain_is_refused()
    {
        using var wallet = new PrivateKeyWallet(WalletVector.Sample.PrivateKey);
        var amoy = await wallet.SignAsync(Message with { ChainId = ClobChain.Amoy });

        await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(amoy));
    }

    [Fact]
    public async Task A_signature_with_a_v_of_0_or_1_is_verified_too()
    {
        var signature = Signature[..^2] + (Signature.EndsWith("1b", StringComparison.Ordinal) ? "00" : "01");

        Assert.Equal(signature, await SignAsync(signature));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("no signature")]
    [InlineData("0x00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001b")]
    [InlineData("0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001b")]
    [InlineData("0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1b")]
    [InlineData("0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd03641401b")]
    public async Task What_is_no_signature_is_refused(string signature)
        => await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(signature));

    [Theory]
    [InlineData("02")]
    [InlineData("1a")]
    [InlineData("1d")]
    [InlineData("25")]
    [InlineData("ff")]
    public async Task A_signature_with_another_v_is_refused(string v)
        => await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(Signature[..^2] + v));

    [Fact]
    public async Task A_signature_that_is_null_is_refused() => await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(null!));

    [Fact]
    public void A_wallet_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>("wallet", () => new VerifiedWallet(null!));

    private static Task<string> SignAsync(string signature)
        => new VerifiedWallet(new OtherWallet(Message.Address, _ => signature)).SignAsync(Message).AsTask();
}
