using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Clob.Wallet.Tests;

public sealed class PrivateKeyTests
{
    private const string Digits = "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d";
    private const string Address = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private const string Order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    private const string LastKey = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140";

    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    public static TheoryData<string> Refused { get; } =
    [
        "",
        " ",
        "0x",
        Digits[1..],
        Digits + "0",
        "0x" + Digits[2..],
        "0x0x" + Digits[4..],
        "0x0x" + Digits,
        "0X" + Digits[2..],
        "0x0X" + Digits,
        "x" + Digits,
        Digits[..62] + "zz",
        Digits[..32] + " " + Digits[32..],
        "0x " + Digits,
        "-" + Digits[1..],
        $"\"{Digits}\"",
        Digits[..63] + "\u0661",
        Order,
        new string('f', 64),
        new string('0', 64),
        "0x" + new string('0', 64),
    ];

    [Theory]
    [InlineData(Digits)]
    [InlineData("0x" + Digits)]
    [InlineData("0X" + Digits)]
    [InlineData("0X59C6995E998F97A5A0044966F0945389DC9E86DAE88C7A8412F4603B6B78690D")]
    [InlineData(" \t0x" + Digits + "\r\n")]
    [InlineData("\n" + Digits + " ")]
    [InlineData("59C6995E998F97A5A0044966F0945389DC9E86DAE88C7A8412F4603B6B78690D")]
    public void A_key_is_accepted_with_and_without_0x_and_trimmed(string privateKey)
    {
        using var wallet = new PrivateKeyWallet(privateKey);

        Assert.Equal(Address, wallet.Address);
    }

    [Fact]
    public async Task A_key_is_accepted_as_bytes_which_can_be_overwritten_then()
    {
        var bytes = Convert.FromHexString(Digits);
        using var wallet = new PrivateKeyWallet(bytes);
        Array.Clear(bytes);

        Assert.Equal(Address, wallet.Address);
        Assert.StartsWith("0x", await wallet.SignAsync(WalletVector.Sample.Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000001", "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf")]
    [InlineData(LastKey, "0x80C0dbf239224071c59dD8970ab9d542E3414aB2")]
    public void The_first_and_the_last_key_of_the_curve_are_accepted(string privateKey, string address)
    {
        using var wallet = new PrivateKeyWallet(privateKey);

        Assert.Equal(address, wallet.Address);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Anything_else_is_refused_and_not_shown(string privateKey)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(privateKey), () => new PrivateKeyWallet(privateKey));

        AssertHidden(exception.ToString(), privateKey);
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentException>("privateKey", () => new PrivateKeyWallet((string)null!));

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void Bytes_of_another_length_are_refused(int length)
        => Assert.Throws<ArgumentException>("privateKey", () => new PrivateKeyWallet(Enumerable.Repeat((byte)1, length).ToArray()));

    [Fact]
    public void No_text_of_a_wallet_shows_the_key()
    {
        using var wallet = new PrivateKeyWallet(Digits);

        Assert.Equal($"PrivateKeyWallet {{ Address = {Address} }}", wallet.ToString());
        AssertHidden($"{wallet}{JsonSerializer.Serialize(wallet)}{JsonSerializer.Serialize(wallet, WithFields)}", Digits);
        Assert.Equal("{ToString(),nq}", typeof(PrivateKeyWallet).GetCustomAttribute<DebuggerDisplayAttribute>()?.Value);
    }

    [Fact]
    public void The_debugger_opens_no_field_that_holds_the_key()
    {
        Assert.All(Fields(typeof(PrivateKeyWallet)).Where(field => field.FieldType != typeof(string)), AssertHiddenFromDebugger);
        var key = Assert.Single(Fields(typeof(PrivateKeyWallet)), field => field.FieldType != typeof(string)).FieldType;
        Assert.All(Fields(key).Where(field => field.FieldType == typeof(byte[])), AssertHiddenFromDebugger);
        Assert.DoesNotContain(Fields(key), field => field.FieldType == typeof(string));
    }

    [Fact]
    public void Dispose_overwrites_the_key()
    {
        var wallet = new PrivateKeyWallet(Digits);
        var key = Fields(typeof(PrivateKeyWallet)).Single(field => field.FieldType != typeof(string)).GetValue(wallet)!;
        var bytes = Assert.IsType<byte[]>(Fields(key.GetType()).Single(field => field.FieldType == typeof(byte[])).GetValue(key));
        Assert.Equal(Digits, Convert.ToHexStringLower(bytes));

        wallet.Dispose();
        wallet.Dispose();

        Assert.Equal(new byte[32], bytes);
    }

    [Fact]
    public async Task A_disposed_wallet_signs_nothing_and_still_has_its_address()
    {
        var wallet = new PrivateKeyWallet(Digits);
        wallet.Dispose();

        var exception = await Assert.ThrowsAsync<ObjectDisposedException>(() => wallet.SignAsync(WalletVector.Sample.Message).AsTask());

        AssertHidden(exception.ToString(), Digits);
        Assert.Equal(Address, wallet.Address);
    }

    [Fact]
    public async Task A_message_for_another_address_is_not_signed()
    {
        using var wallet = new PrivateKeyWallet(Digits);
        var message = WalletVector.Sample.Message with { Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266" };

        var exception = await Assert.ThrowsAsync<ArgumentException>("message", () => wallet.SignAsync(message).AsTask());

        AssertHidden(exception.ToString(), Digits);
    }

    [Fact]
    public async Task A_canceled_token_ends_the_signature()
    {
        using var wallet = new PrivateKeyWallet(Digits);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => wallet.SignAsync(WalletVector.Sample.Message, new CancellationToken(canceled: true)).AsTask());
    }

    private static FieldInfo[] Fields(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);

    private static void AssertHiddenFromDebugger(FieldInfo field)
        => Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State);

    private static void AssertHidden(string text, string privateKey)
    {
        var digits = privateKey.Trim().Replace("0x", "", StringComparison.OrdinalIgnoreCase);
        if (digits.Length >= 12)
        {
            Assert.DoesNotContain(digits[..12], text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(digits[^12..], text, StringComparison.OrdinalIgnoreCase);
        }
    }
}
