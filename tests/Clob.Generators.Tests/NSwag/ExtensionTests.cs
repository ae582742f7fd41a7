using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Clob.Generators.Tests.NSwag;

/// <summary>
/// Operations that are added to the spec, and to nothing else, can be called: one that is signed, with a parameter
/// in its path, and one that is not. One clone is built once for all of these tests, which takes about half a minute.
/// </summary>
public sealed class ExtensionTests(ExtendedClone extended) : IClassFixture<ExtendedClone>
{
    [Fact]
    public async Task A_signed_operation_that_is_added_in_YAML_is_signed_over_the_expanded_path()
    {
        var request = (await extended.CallsAsync()).GetProperty("getPosition");

        Assert.Equal("GET", request.GetProperty("method").GetString());
        Assert.Equal("/venue/data/position/0xab%2Fcd%20e", request.GetProperty("target").GetString());
        var headers = request.GetProperty("headers");
        Assert.Equal(ExtendedClone.Address, headers.GetProperty("POLY_ADDRESS").GetString());
        Assert.Equal(
            Signature(headers.GetProperty("POLY_TIMESTAMP").GetString() + "GET/data/position/0xab%2Fcd%20e"),
            headers.GetProperty("POLY_SIGNATURE").GetString());
    }

    [Fact]
    public async Task A_signed_operation_that_is_added_in_YAML_reads_its_response()
        => Assert.Equal("0xab LIVE 10.5", (await extended.CallsAsync()).GetProperty("order").GetString());

    [Fact]
    public async Task An_empty_path_parameter_is_refused_by_name()
        => Assert.Contains(
            "positionId is empty", (await extended.CallsAsync()).GetProperty("refused").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task An_unsigned_operation_that_is_added_in_YAML_is_sent_without_credentials()
    {
        var calls = await extended.CallsAsync();

        var request = calls.GetProperty("getTickSize");
        Assert.Equal("/venue/tick-size", request.GetProperty("target").GetString());
        Assert.DoesNotContain(
            request.GetProperty("headers").EnumerateObject(), header => header.Name.StartsWith(
                "POLY_", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1720000000, calls.GetProperty("tickSize").GetInt64());
    }

    [Fact]
    public async Task The_descriptors_of_added_operations_say_who_signs()
    {
        var calls = await extended.CallsAsync();

        Assert.Equal("L2", calls.GetProperty("orderAuthentication").GetString());
        Assert.Equal("None", calls.GetProperty("tickSizeAuthentication").GetString());
    }

    private static string Signature(string message)
        => Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(ExtendedClone.Secret), Encoding.UTF8.GetBytes(message)))
            .Replace('+', '-')
            .Replace('/', '_');
}
