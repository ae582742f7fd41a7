using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

/// <summary>A value that is refused is refused with a message that says what is wrong with it and what to pass.</summary>
public sealed class CredentialMessageTests
{
    [Theory]
    [InlineData("0x123", "(it has 5 characters)")]
    [InlineData("f39Fd6e51aad88F6F4ce6aB8827279cffFb9226600", "(it has 42 characters)")]
    [InlineData("0xg39Fd6e51aad88F6F4ce6aB8827279cffFb92266", "(it has 42 characters)")]
    public void Address_of_another_shape_is_refused_with_its_shape_and_its_length(string address, string length)
    {
        var exception = Assert.Throws<ArgumentException>(
            nameof(address), () => new ApiCredentials(address, Example.ApiKey, Example.Secret, Example.Passphrase));

        Assert.Contains("0x and 40 hex digits", exception.Message, StringComparison.Ordinal);
        Assert.Contains(length, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b", 1)]
    [InlineData("abc\u00e9", 3)]
    [InlineData("ab\ncd", 2)]
    [InlineData("abcd\u007f", 4)]
    public void Character_that_no_header_carries_is_refused_with_its_position(string value, int position)
    {
        var apiKey = Assert.Throws<ArgumentException>(
            "apiKey", () => new ApiCredentials(Example.Address, value, Example.Secret, Example.Passphrase));
        var passphrase = Assert.Throws<ArgumentException>(
            "passphrase", () => new ApiCredentials(Example.Address, Example.ApiKey, Example.Secret, value));

        Assert.All(
            [apiKey, passphrase], exception => Assert.Contains($"at position {position}", exception.Message, StringComparison.Ordinal));
        Assert.All([apiKey, passphrase], exception => Assert.Contains("header", exception.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(value, passphrase.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("====")]
    public void Secret_that_is_missing_is_called_missing(string? secret)
    {
        var exception = Assert.Throws<ArgumentException>(
            nameof(secret), () => new ApiCredentials(Example.Address, Example.ApiKey, secret!, Example.Passphrase));

        Assert.Contains("missing or empty", exception.Message, StringComparison.Ordinal);
    }
}
