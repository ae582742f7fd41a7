using System.Text;
using Clob.Authentication;
using Clob.Secrets;
using Clob.Tests.Support;

namespace Clob.Tests.Secrets;

/// <summary>A secret is found in whatever way a text writes it, and nothing else is taken out.</summary>
public sealed class SecretRedactorTests
{
    private const string Signature = "b1-OTf8_n0ZbA2dmoH0Zq3C4YB3bL_t7kYIFA3ksQ9M=";

    private static readonly SecretRedactor Redactor = SecretRedactor.Create(new L2Authenticator(Example.Credentials).Secrets, Signature);

    public static TheoryData<string> Ways { get; } = [.. Disguise.Names];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Secret_is_found_in_every_disguise(string way)
    {
        foreach (var secret in (string[])[Example.Passphrase, Signature, Example.Secret, Example.ApiKey, Signature.TrimEnd('='), Example.Secret.TrimEnd('=')])
        {
            var disguised = Disguise.Apply(way, secret);
            var text = Redactor.Redact($"got \"{disguised}\" from you");

            Assert.StartsWith("got \"", text, StringComparison.Ordinal);
            Assert.Contains("[redacted]", text, StringComparison.Ordinal);
            Assert.EndsWith("\" from you", text, StringComparison.Ordinal);
            Assert.InRange(text.Length, 0, "got \"\" from you".Length + "[redacted]".Length + (disguised.Length / 4));
        }
    }

    [Fact]
    public void Signature_in_base64_that_begins_as_hex_does_is_found()
    {
        const string beginsWith0x = "0x-OTf8_n0ZbA2dmoH0Zq3C4YB3bL_t7kYIFA3ksQ9M=";
        var redactor = SecretRedactor.Create(new L2Authenticator(Example.Credentials).Secrets, beginsWith0x);

        Assert.Equal("got [redacted]", redactor.Redact($"got {beginsWith0x}"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Short_passphrase_is_found_in_every_disguise(string way)
    {
        var redactor = SecretRedactor.Create(
            new L2Authenticator(new ApiCredentials(Example.Address, Example.ApiKey, Example.Secret, "s=s4_-")).Secrets, Signature);

        Assert.True(redactor.Reveals($"got <{Disguise.Apply(way, "s=s4_-")}> from you"));
    }

    [Theory]
    [InlineData("Order not found")]
    [InlineData("""{"error":"Unauthorized/Invalid api key"}""")]
    [InlineData("the order can't be found - already canceled or matched")]
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266 is the address, and no secret")]
    [InlineData("0x3917a688a68a62bf38b1f0d32bd6acfde126bdff5e2c12c2568bfc50d09c27b8")]
    [InlineData("%zz &nosuch; \\q &#; &#x; \\u12 %u00 =4")]
    [InlineData("")]
    public void Text_without_a_secret_is_the_same(string text) => Assert.Same(text, Redactor.Redact(text));

    [Fact]
    public void Half_of_a_secret_is_found()
        => Assert.Equal("got [redacted]… and more", Redactor.Redact($"got {Example.Passphrase[..20]}… and more"));

    [Fact]
    public void Beginning_of_a_secret_is_taken_out_at_the_end_of_a_text_that_broke_off()
    {
        for (var length = 4; length <= Example.Passphrase.Length; length++)
        {
            var text = Redactor.Redact($"passphrase: {Example.Passphrase[..length]}", isWhole: false);
            Assert.Equal("passphrase: [redacted]", text);
        }
    }

    [Fact]
    public void Beginning_of_a_secret_is_taken_out_where_an_escape_sequence_is_cut()
    {
        var escaped = Disguise.Apply("JSON, every character", Example.Passphrase);
        for (var length = 24; length <= escaped.Length; length++)
        {
            Assert.Equal("passphrase: [redacted]", Redactor.Redact($"passphrase: {escaped[..length]}", isWhole: false));
        }
    }

    [Fact]
    public void Two_secrets_in_one_text_are_both_taken_out()
        => Assert.Equal(
            "POLY_PASSPHRASE: [redacted]\r\nPOLY_SIGNATURE: [redacted]\r\n",
            Redactor.Redact($"POLY_PASSPHRASE: {Example.Passphrase}\r\nPOLY_SIGNATURE: {Signature}\r\n"));

    [Fact]
    public void Secret_as_raw_bytes_is_found_where_it_is_text()
    {
        var credentials = new ApiCredentials(
            Example.Address, Example.ApiKey, Convert.ToBase64String("correct horse"u8), Example.Passphrase);

        Assert.Equal(
            "key [redacted].", SecretRedactor.Create(new L2Authenticator(credentials).Secrets, Signature).Redact("key correct horse."));
    }

    [Fact]
    public void Escaped_passphrase_with_a_backslash_is_found()
    {
        const string passphrase = "open\"sesame\\now";
        var redactor = SecretRedactor.Create(
            new L2Authenticator(new ApiCredentials(Example.Address, Example.ApiKey, Example.Secret, passphrase)).Secrets, Signature);

        Assert.All(
            (string[])[passphrase, "open\\\"sesame\\\\now", "open\\\"sesame\\now", "open\\u0022sesame\\u005cnow"],
            text => Assert.Equal("got [redacted]", redactor.Redact("got " + text)));
    }

    [Fact]
    public void Sample_key_of_zeros_does_not_take_order_ids_apart()
    {
        var credentials = new ApiCredentials(Example.Address, "00000000-0000-0000-0000-000000000001", Example.Secret, Example.Passphrase);
        var id = Example.OrderIds(1)[0];

        Assert.Equal(id, SecretRedactor.Create(new L2Authenticator(credentials).Secrets, Signature).Redact(id));
    }

    [Fact]
    public void Call_that_is_not_signed_has_no_secrets() => Assert.Same(Example.Passphrase, SecretRedactor.None.Redact(Example.Passphrase));

    [Fact]
    public void Text_that_is_built_to_take_for_ever_ends()
    {
        var nested = new StringBuilder("A");
        while (nested.Length < 20_000)
        {
            nested = new StringBuilder(
                Convert.ToBase64String(Encoding.UTF8.GetBytes(Disguise.Apply("percent, every character", nested.ToString()))));
        }

        var text = nested.ToString();
        Assert.Contains(Redactor.Redact(text), (string[])[text, "[redacted]"]);
    }

    [Fact]
    public void Random_texts_never_throw_and_keep_what_is_no_secret()
    {
        var random = new Random(42);
        const string alphabet = "\\%&#;=ux{}0123456789abcdefABCDEF \n\u200B\uD83D\uDE00\uFFFD\0";
        for (var round = 0; round < 500; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            Assert.Equal(text, Redactor.Redact(text));
            Redactor.Redact(text, isWhole: false);
            Assert.True(Redactor.Reveals(text + " " + Signature + " " + text));
        }
    }
}
