using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Clob.Authentication;
using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

/// <summary>Whatever looks at credentials sees whose they are, and nothing that signs.</summary>
public sealed class ApiCredentialsSecrecyTests
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    [Fact]
    public void ToString_shows_the_account_and_nothing_secret()
    {
        var text = Example.Credentials.ToString();

        Assert.Contains(Example.Address, text, StringComparison.Ordinal);
        AssertNothingSecret(text);
    }

    [Fact]
    public void ToString_shows_only_the_beginning_of_the_API_key()
    {
        var text = Example.Credentials.ToString();

        Assert.Contains(Example.ApiKey[..4], text, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.ApiKey[..5], text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_short_API_key_is_no_error()
        => AssertNothingSecret(new ApiCredentials(Example.Address, "k", Example.Secret, Example.Passphrase).ToString());

    [Fact]
    public void Debugger_shows_what_ToString_shows()
        => Assert.Equal("{ToString(),nq}", typeof(ApiCredentials).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);

    [Theory]
    [InlineData("Secret")]
    [InlineData("Passphrase")]
    public void Debugger_does_not_unfold(string property)
    {
        var browsable = typeof(ApiCredentials)
            .GetProperty(property, BindingFlags.Instance | BindingFlags.NonPublic)!
            .GetCustomAttribute<DebuggerBrowsableAttribute>();

        Assert.Equal(DebuggerBrowsableState.Never, browsable!.State);
    }

    [Fact]
    public void Serialize_by_reflection_shows_nothing_secret()
        => AssertNothingSecret(JsonSerializer.Serialize(Example.Credentials, WithFields));

    [Fact]
    public void Serialize_of_options_shows_nothing_secret()
        => AssertNothingSecret(JsonSerializer.Serialize(new { Example.Credentials }, WithFields));

    [Fact]
    public void Public_members_are_address_and_API_key()
        => Assert.Equal(
            ["Address", "ApiKey"],
            typeof(ApiCredentials).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void ToString_of_signer_and_client_shows_nothing_secret()
    {
        using var httpClient = new HttpClient();
        using var client = new ClobClient(httpClient, Example.Credentials);

        AssertNothingSecret(new L2Signer(Example.Credentials).ToString() + client);
    }

    private static void AssertNothingSecret(string? text)
    {
        Assert.False(string.IsNullOrEmpty(text));
        Assert.DoesNotContain(Example.Passphrase, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Example.Secret.TrimEnd('='), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Example.Credentials.Secret).TrimEnd('='), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Example.Credentials.Secret), text, StringComparison.OrdinalIgnoreCase);
    }
}
