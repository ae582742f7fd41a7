using System.Numerics;
using Clob.Authentication;

namespace Clob.Wallet.Tests;

public sealed class ClobAuthDigestTests
{
    private static readonly ClobAuthMessage Message = WalletVector.Sample.Message;

    public static TheoryData<string> BadAddresses { get; } =
        ["", "0x", Message.Address[2..], Message.Address + "00", "0x" + new string('g', 40)];

    [Theory]
    [MemberData(nameof(BadAddresses))]
    public void An_address_that_is_none_is_refused(string address)
        => Assert.Throws<ArgumentException>(() => ClobAuthDigest.Compute(Message with { Address = address }));

    [Fact]
    public void A_nonce_below_zero_is_refused()
        => Assert.Throws<ArgumentException>(() => ClobAuthDigest.Compute(Message with { Nonce = BigInteger.MinusOne }));

    [Fact]
    public void A_nonce_of_256_bits_is_the_largest()
    {
        var largest = (BigInteger.One << 256) - 1;

        Assert.Equal(32, ClobAuthDigest.Compute(Message with { Nonce = largest }).Length);
        Assert.Throws<ArgumentException>(() => ClobAuthDigest.Compute(Message with { Nonce = largest + 1 }));
    }

    [Fact]
    public void A_chain_below_zero_is_refused()
        => Assert.Throws<ArgumentException>(() => ClobAuthDigest.Compute(Message with { ChainId = -1 }));

    [Fact]
    public void Each_part_of_the_message_counts()
    {
        ClobAuthMessage[] messages =
        [
            Message,
            Message with { Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" },
            Message with { ChainId = ClobChain.Amoy },
            Message with { Timestamp = "1700000001" },
            Message with { Nonce = 1 },
        ];

        Assert.Equal(messages.Length, messages.Select(message => Convert.ToHexString(ClobAuthDigest.Compute(message))).Distinct().Count());
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>("message", () => ClobAuthDigest.Compute(null!));
}
