namespace Clob.Wallet.Tests;

/// <summary>The signatures that official clients made of the same messages with the same keys.</summary>
public sealed class RecordedSignatureTests
{
    public static TheoryData<int> Vectors => WalletVector.Indexes;

    [Fact]
    public void All_recorded_signatures_are_read() => Assert.Equal(14, WalletVector.All.Count);

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_wallet_makes_the_recorded_signature(int index)
    {
        var vector = WalletVector.All[index];
        using var wallet = new PrivateKeyWallet(vector.PrivateKey);

        Assert.Equal(vector.Message.Address, wallet.Address);
        Assert.Equal(vector.Signature, await wallet.SignAsync(vector.Message));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_digest_is_the_recorded_one(int index)
    {
        var vector = WalletVector.All[index];

        Assert.Equal(vector.Digest, "0x" + Convert.ToHexStringLower(ClobAuthDigest.Compute(vector.Message)));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_recorded_signature_is_of_its_address(int index)
    {
        var vector = WalletVector.All[index];
        var wallet = new VerifiedWallet(new OtherWallet(vector.Message.Address, _ => vector.Signature));

        Assert.Equal(vector.Signature, await wallet.SignAsync(vector.Message));
    }

    [Fact]
    public async Task The_case_of_the_address_in_the_message_does_not_matter()
    {
        var vector = WalletVector.Sample;
        using var wallet = new PrivateKeyWallet(vector.PrivateKey);

        Assert.Equal(vector.Signature, await wallet.SignAsync(vector.Message with { Address = vector.Message.Address.ToLowerInvariant() }));
    }

    [Fact]
    public async Task Signatures_made_at_the_same_time_are_the_recorded_ones()
    {
        using var wallet = new PrivateKeyWallet(WalletVector.Sample.PrivateKey);

        var signatures = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => Task.Run(() => wallet.SignAsync(WalletVector.Sample.Message).AsTask())));

        Assert.All(signatures, signature => Assert.Equal(WalletVector.Sample.Signature, signature));
    }
}
