using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

/// <summary>Secrets come in both base64 alphabets, padded or not, with white space around them; nothing else is one.</summary>
public sealed class ApiCredentialsSecretTests
{
    private static readonly byte[] Key = [0xfb, 0xff, 0xbf, 0x03, 0x04];

    [Theory]
    [InlineData("-_-_AwQ=")]
    [InlineData("-_-_AwQ")]
    [InlineData("+/+/AwQ=")]
    [InlineData("+/+/AwQ")]
    [InlineData("+_-/AwQ=")]
    [InlineData(" -_-_AwQ= ")]
    [InlineData("\t-_-_AwQ\r\n")]
    [InlineData("\u00a0-_-_AwQ=\u2003")]
    public void Constructor_secret_in_any_usual_form_is_the_same_key(string secret) => Assert.Equal(Key, With(secret).Secret);

    [Fact]
    public void Constructor_null_secret_is_refused() => Refused(null!);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\r\n")]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("====")]
    public void Constructor_empty_secret_is_refused(string secret)
        => Assert.Contains("missing or empty", Refused(secret).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SECRETab cdef")] // white space inside
    [InlineData("SECRETab\tcdef")]
    [InlineData("SECRETab\ncdef")]
    [InlineData("SECRETab\u00a0cdef")]
    [InlineData("SECRETab\u0000cdef")] // a control character
    [InlineData("SECRETab\u200bcdef")] // zero width
    [InlineData("\ufeffSECRETabcde")] // a byte order mark
    [InlineData("SECRETab٣cde")] // a digit, but not an ASCII one
    [InlineData("SECRETab３cde")] // the same, full width
    [InlineData("SECRETabécde")] // a letter outside ASCII
    [InlineData("SECRETabКcde")] // a look-alike of K
    [InlineData("SECRETab😀cd")]
    [InlineData("SECRETab\ud800cde")] // half a surrogate pair
    [InlineData("SECRETab.cde")]
    [InlineData("SECRETab,cde")]
    [InlineData("SECRETab~cde")]
    [InlineData("SECRETab%3Dc")]
    [InlineData("\"SECRETabcde\"")]
    [InlineData("'SECRETabcdef'")]
    [InlineData("SECRETab=cde")] // padding inside
    [InlineData("SECRETab=cde=")]
    public void Constructor_secret_with_another_character_is_refused(string secret)
        => Assert.Contains("neither alphabet", Refused(secret).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("S")]
    [InlineData("SECRE")]
    [InlineData("SECRETSEC")]
    public void Constructor_secret_of_impossible_length_is_refused(string secret)
        => Assert.Contains("cannot be decoded", Refused(secret).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SECRET=")] // needs two
    [InlineData("SECRET===")]
    [InlineData("SECRETA==")] // needs one
    [InlineData("SECRETAB=")] // needs none
    [InlineData("SECRETAB====")]
    [InlineData("SECRE===")] // three never fit
    public void Constructor_secret_with_wrong_padding_is_refused(string secret)
        => Assert.Contains("padding", Refused(secret).Message, StringComparison.Ordinal);

    private static ArgumentException Refused(string secret)
    {
        var exception = Assert.Throws<ArgumentException>(nameof(secret), () => With(secret));
        Assert.DoesNotContain("SECRE", exception.ToString(), StringComparison.Ordinal);
        Assert.Null(exception.InnerException);
        Assert.Empty(exception.Data);
        return exception;
    }

    private static ApiCredentials With(string secret) => new(Example.Address, Example.ApiKey, secret, Example.Passphrase);
}
