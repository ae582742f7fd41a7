using Clob.Secrets;

namespace Clob.Tests.Secrets;

/// <summary>A part of a secret, a secret in another form, and the beginning of one at the end of a text are found too.</summary>
public sealed class PartsOfSecretsTests
{
    private const string Secret = "k7Qd93mZx04TbLw8RsVu";

    // The same 32 bytes, as a server may write them.
    private const string Base64 = "b1+OTf8/n0ZbA2dmoH0Zq3C4YB3bL/t7kYIFA3ksQ9M=";
    private const string Hex = "6f5f8e4dff3f9f465b036766a07d19ab70b8601ddb2ffb7b91820503792c43d3";

    private static readonly SecretRedactor Redactor = SecretRedactor.Create([Secret]);

    [Fact]
    public void Twelve_letters_and_digits_from_anywhere_in_a_secret_give_it_away()
    {
        for (var at = 0; at + 12 <= Secret.Length; at++)
        {
            Assert.Equal("<[redacted]>", Redactor.Redact($"<{Secret.Substring(at, 12)}>"));
            Assert.Equal(
                "<[redacted]>", Redactor.Redact($"<{string.Join('.', Secret.Substring(at, 12).ToUpperInvariant().AsEnumerable())}>"));
        }
    }

    [Fact]
    public void Eleven_do_not()
    {
        for (var at = 0; at + 11 <= Secret.Length; at++)
        {
            var text = $"<{Secret.Substring(at, 11)}>";
            Assert.Same(text, Redactor.Redact(text));
            Assert.False(Redactor.Reveals(text));
        }
    }

    [Fact]
    public void Letters_that_repeat_in_a_secret_are_found_at_each_place()
    {
        const string repeating = "abc1abc2abc3abc4xyz5xyz6";
        var redactor = SecretRedactor.Create([repeating]);

        for (var at = 0; at + 12 <= repeating.Length; at++)
        {
            Assert.True(redactor.Reveals($"<{repeating.Substring(at, 12)}>"));
        }
    }

    [Theory]
    [InlineData("123456", true)]
    [InlineData("12345", false)]
    [InlineData("12 34 56", true)]
    public void Secret_of_six_characters_is_one_and_a_shorter_one_would_take_words_apart(string secret, bool isFound)
    {
        Assert.Equal(isFound, SecretRedactor.Create([secret]).Reveals(secret));
        Assert.Equal(isFound, SecretRedactor.Create([secret]).IsLongEnough(secret));
    }

    [Theory]
    [InlineData("abababababababababab", false)]
    [InlineData("1234567", false)]
    [InlineData("abcdefgabcdefgabcdefg", false)]
    [InlineData("abcdefghabcdefghabcd", true)]
    [InlineData("abcdefghijklmno", false)]
    [InlineData("abcdefghijklmnop", true)]
    public void Parts_count_only_of_a_secret_that_is_long_and_has_different_characters(string secret, bool doPartsCount)
        => Assert.Equal(doPartsCount, SecretRedactor.Create([secret]).Reveals($"<{secret[..Math.Min(secret.Length - 1, 13)]}>"));

    [Fact]
    public void Signature_is_found_in_base64_and_in_hex_whichever_was_sent()
    {
        foreach (var sent in (string[])[Base64, Base64.Replace('+', '-').Replace('/', '_'), $"0x{Hex}", $"0X{Hex}"])
        {
            var redactor = SecretRedactor.Create([], sent);
            foreach (var shown in (string[])[Base64, Base64.Replace('+', '-').Replace('/', '_'), Hex, Hex.ToUpperInvariant()])
            {
                Assert.Equal("got [redacted] from you", redactor.Redact($"got {shown} from you"));
            }
        }
    }

    [Fact]
    public void Secrets_that_follow_each_other_become_one_placeholder()
    {
        var redactor = SecretRedactor.Create(["open-sesame", "barbarossa"]);

        Assert.Equal("<[redacted]>", redactor.Redact("<open-sesamebarbarossa>"));
        Assert.Equal("<[redacted] [redacted]>", redactor.Redact("<open-sesame barbarossa>"));
    }

    [Theory]
    [InlineData("got open", "got [redacted]")]
    [InlineData("got open-sesam", "got [redacted]")]
    [InlineData("got ope", "got ope")]
    [InlineData("got open door", "got open door")]
    [InlineData("got k7Qd", "got [redacted]")]
    [InlineData("got k.7.Q.d", "got [redacted]")]
    [InlineData("got open\\u002d\\u00", "got [redacted]")]
    public void Beginning_of_a_secret_at_the_end_of_a_text_that_broke_off_is_taken_out(string text, string expected)
    {
        var redactor = SecretRedactor.Create([Secret, "open-sesame"]);

        Assert.Equal(expected, redactor.Redact(text, isWhole: false));
        Assert.Same(text, redactor.Redact(text));
    }

    [Fact]
    public void Nothing_is_found_where_there_is_no_secret()
    {
        Assert.False(SecretRedactor.None.Reveals(Secret));
        Assert.False(SecretRedactor.None.IsLongEnough(Secret));
        Assert.Same(Secret, SecretRedactor.None.Redact(Secret, isWhole: false));
        Assert.Same(Secret, SecretRedactor.Create([]).Redact(Secret));
        Assert.False(Redactor.Reveals(null));
    }
}
