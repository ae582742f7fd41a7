using Clob.Cli.Tests.World;

namespace Clob.Cli.Tests;

/// <summary><c>--keystore</c>. The samples were encrypted by other programs, with the password "pässword 1".</summary>
public sealed class KeystoreTests : WalletTest
{
    private const string Password = "pässword 1";

    private const string Scrypt = """
        {"version":3,"id":"5c1b6a56-0b0d-4a51-9d7f-3f3c0f7b8a11","address":"9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f","crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"ffffffffffffffffffffffffffffffff"},"ciphertext":"14a8d5a99d8c4149089303cbe1977aff37a672a93de8e448cb2a22d13a2ece6c","kdf":"scrypt","kdfparams":{"dklen":32,"n":1024,"r":8,"p":1,"salt":"5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"},"mac":"5a595c08734c2f3fd9eadc8d2c4c7478dc0e9c3d08a35edd906b3d1128196f04"}}
        """;

    private const string Pbkdf2 = """
        {"version":3,"id":"5c1b6a56-0b0d-4a51-9d7f-3f3c0f7b8a11","address":"9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f","crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"ffffffffffffffffffffffffffffffff"},"ciphertext":"facd145590a2f6160f99725d7e99e4d92d6360886a8aaac9da6e4f05aae31e8a","kdf":"pbkdf2","kdfparams":{"dklen":32,"c":1024,"prf":"hmac-sha256","salt":"5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"},"mac":"07db38a7f0ceed9923f1b3c6158fa477484ed559d3f568b91b41be7ef04659e5"}}
        """;

    // Of ethers; with a capital C, as old programs write it.
    private const string Ethers = """
        {"address":"9d8a62f656a8d1615c1294fd71e9cfb3e4855a4f","id":"9e13603c-8d1b-48ea-997f-791017bb87e9","version":3,"Crypto":{"cipher":"aes-128-ctr","cipherparams":{"iv":"6c3eabb3fb8924fef9087dd3db236d04"},"ciphertext":"306406b672eec1679674cbde7706c241d5743e18e8d093054ccce87e821bd5a2","kdf":"scrypt","kdfparams":{"salt":"72e49725f56426fbcea6442957cb82fac11086b9ee4c2a8153ae6b63f5d2f7fb","n":1024,"dklen":32,"p":1,"r":8},"mac":"a06032b20e64e0baf23e8cece0352823f6f68ac2de2d2c7ab51abd555c5d3251"}}
        """;

    [Theory]
    [InlineData(Scrypt)]
    [InlineData(Pbkdf2)]
    [InlineData(Ethers)]
    public async Task A_keystore_is_opened_with_its_password(string keystore)
    {
        var run = await KeysAsync(World.With("CLOB_KEYSTORE_PASSWORD", Password), "create", "--keystore", Write("wallet", keystore));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"  address  {Address}", run.OutLines);
    }

    [Fact]
    public async Task The_password_can_be_a_line_of_standard_input()
        => Assert.Equal(
            0, (await KeysAsync(World with { Input = Password + "\n" }, "create", "--keystore", Write("wallet", Scrypt))).ExitCode);

    [Fact]
    public async Task A_person_types_the_password_without_seeing_it()
    {
        using var typing = new HiddenTyping();
        var person = World with
        {
            Input = Password + "\n",
            IsInputTerminal = true,
            Adjust = environment => environment with { HideTyping = typing.Begin },
        };

        var run = await KeysAsync(person, "create", "--keystore", Write("wallet", Scrypt));

        Assert.Equal((0, 1), (run.ExitCode, typing.Begun));
        Assert.StartsWith("Password of the keystore (it is not shown): ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password 1")]
    [InlineData("")]
    [InlineData("pässword 1 ")]
    public async Task A_wrong_password_is_wrong_usage_and_not_shown(string password)
    {
        var run = await KeysAsync(World.With("CLOB_KEYSTORE_PASSWORD", password), "create", "--keystore", Write("wallet", Scrypt));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The password of the keystore is wrong, or the file is damaged.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task No_password_is_wrong_usage()
        => Assert.Contains(
            "CLOB_KEYSTORE_PASSWORD",
            (await KeysAsync(World, "create", "--keystore", Write("wallet", Scrypt))).Error,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_keystore_beside_a_private_key_in_the_environment_is_wrong_usage()
    {
        var run = await KeysAsync(Wallet.With("CLOB_KEYSTORE_PASSWORD", Password), "create", "--keystore", Write("wallet", Scrypt));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CLOB_PRIVATE_KEY is set", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "no Ethereum keystore")]
    [InlineData(Scrypt, "[]", "no Ethereum keystore")]
    [InlineData("\"version\":3", "\"version\":1", "version 3")]
    [InlineData("\"version\":3", "\"version\":\"3\"", "no Ethereum keystore")]
    [InlineData("aes-128-ctr", "aes-128-cbc", "cipher")]
    [InlineData("\"scrypt\"", "\"argon2\"", "key derivation")]
    [InlineData("\"n\":1024", "\"n\":1000", "no Ethereum keystore")]
    [InlineData("\"n\":1024", "\"n\":1073741824", "more memory or time")]
    [InlineData("\"r\":8", "\"r\":0", "no Ethereum keystore")]
    [InlineData("\"p\":1", "\"p\":100000", "more memory or time")]
    [InlineData("\"n\":1024,\"r\":8,\"p\":1", "\"n\":1048576,\"r\":8,\"p\":64", "more memory or time")]
    [InlineData("\"dklen\":32", "\"dklen\":16", "no Ethereum keystore")]
    [InlineData("\"iv\":\"ff", "\"iv\":\"", "no Ethereum keystore")]
    [InlineData("\"mac\":\"", "\"mac\":\"zz", "no Ethereum keystore")]
    [InlineData("\"mac\":\"", "\"mac\":\"00", "damaged")]
    public async Task A_file_that_is_no_keystore_is_wrong_usage(string old, string replacement, string complaint)
    {
        var content = old.Length == 0 ? "" : Scrypt.Replace(old, replacement, StringComparison.Ordinal);

        var run = await KeysAsync(World.With("CLOB_KEYSTORE_PASSWORD", Password), "create", "--keystore", Write("wallet", content));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Empty(Venue.Requests);
    }

    [Fact]
    public async Task A_file_without_an_end_is_no_keystore()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The file of this test is one of Linux.");

        var run = await KeysAsync(World, "create", "--keystore", "/dev/zero");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no Ethereum keystore", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        var run = await KeysAsync(World, "create", "--keystore", "/no/such/wallet");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("/no/such/wallet", run.Error, StringComparison.Ordinal);
    }
}
