using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

/// <summary>Address, API key and pass phrase go into headers: each has to be there, and of its shape.</summary>
public sealed class ApiCredentialsShapeTests
{
    [Theory]
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266")]
    [InlineData("0x0000000000000000000000000000000000000000")]
    public void Address_of_40_hex_digits_is_kept_as_it_was_given(string address)
        => Assert.Equal(address, new ApiCredentials(address, Example.ApiKey, Example.Secret, Example.Passphrase).Address);

    [Fact]
    public void Constructor_white_space_around_values_is_ignored()
    {
        var credentials = new ApiCredentials($" {Example.Address}\n", $"\t{Example.ApiKey} ", Example.Secret, $"\r\n{Example.Passphrase} ");

        Assert.Equal(
            (Example.Address, Example.ApiKey, Example.Passphrase),
            (credentials.Address, credentials.ApiKey, credentials.Passphrase));
    }

    [Theory]
    [InlineData("f39Fd6e51aad88F6F4ce6aB8827279cffFb92266")] // no 0x
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb9226")] // 39 digits
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb922660")] // 41 digits
    [InlineData("0xg39Fd6e51aad88F6F4ce6aB8827279cffFb92266")] // no hex digit
    [InlineData("1xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266")]
    [InlineData("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb9226+")]
    [InlineData("3e1a2b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b")] // the API key in its place
    public void Constructor_address_of_another_shape_is_refused(string address)
        => Assert.Throws<ArgumentException>(
            nameof(address), () => new ApiCredentials(address, Example.ApiKey, Example.Secret, Example.Passphrase));

    [Fact]
    public void Constructor_private_key_in_place_of_the_address_is_refused_and_not_shown()
    {
        const string privateKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

        var exception = Assert.Throws<ArgumentException>(
            "address", () => new ApiCredentials(privateKey, Example.ApiKey, Example.Secret, Example.Passphrase));

        Assert.DoesNotContain("ac0974", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("address", null)]
    [InlineData("address", "")]
    [InlineData("address", "  ")]
    [InlineData("apiKey", null)]
    [InlineData("apiKey", "")]
    [InlineData("apiKey", "\t")]
    [InlineData("passphrase", null)]
    [InlineData("passphrase", "")]
    [InlineData("passphrase", "\r\n")]
    public void Constructor_missing_value_is_refused_by_its_name(string parameter, string? value)
    {
        var exception = Assert.Throws<ArgumentException>(parameter, () => With(parameter, value!));

        Assert.Contains("missing or empty", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiKey", "ZZZ key")]
    [InlineData("apiKey", "ZZZ\r\nPOLY_X: 1")]
    [InlineData("apiKey", "ZZZéy")]
    [InlineData("apiKey", "ZZZ\u007f")]
    [InlineData("passphrase", "ZZZ words")]
    [InlineData("passphrase", "ZZZ\r\nPOLY_X: 1")]
    [InlineData("passphrase", "ZZZ\u0000x")]
    [InlineData("passphrase", "ZZZ٣x")]
    [InlineData("passphrase", "ZZZéx")]
    public void Constructor_value_that_cannot_stand_in_a_header_is_refused_and_not_shown(string parameter, string value)
    {
        var exception = Assert.Throws<ArgumentException>(parameter, () => With(parameter, value));

        Assert.DoesNotContain("ZZZ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!")]
    [InlineData("~")]
    [InlineData("\"quoted\\\"")]
    public void Constructor_passphrase_of_any_visible_ASCII_is_kept(string passphrase)
        => Assert.Equal(passphrase, With("passphrase", passphrase).Passphrase);

    private static ApiCredentials With(string parameter, string value) => new(
        parameter == "address" ? value : Example.Address,
        parameter == "apiKey" ? value : Example.ApiKey,
        Example.Secret,
        parameter == "passphrase" ? value : Example.Passphrase);
}
