using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class ServerTests
{
    private const string Server = "{ url: https://small.example, x-environment: Small }";

    [Theory]
    [InlineData("§{ url: https://small.example }")]
    [InlineData("§{ x-environment: Small }")]
    [InlineData("{ url: §http://small.example, x-environment: Small }")]
    [InlineData("{ url: §/relative, x-environment: Small }")]
    [InlineData("{ url: §small.example, x-environment: Small }")]
    [InlineData("{ url: §'https://', x-environment: Small }")]
    [InlineData("{ url: §'https://{region}.example', x-environment: Small }")]
    [InlineData("{ url: §https://user@small.example, x-environment: Small }")]
    [InlineData("{ url: §https://small.example/?a=b, x-environment: Small }")]
    [InlineData("{ url: §'https://small.example/#a', x-environment: Small }")]
    [InlineData("{ url: §[https://small.example], x-environment: Small }")]
    public async Task A_server_without_a_name_or_an_https_address_is_reported_at_its_place(string marked)
        => await SpecAssert.Reports("CLOB0027", Specs.SmallWith(Server, marked));

    [Theory]
    [InlineData(Server + ", { url: https://other.example, x-environment: §Small }")]
    [InlineData("{ url: https://small.example, x-environment: §small }")]
    [InlineData("{ url: https://small.example, x-environment: §ToString }")]
    public async Task A_server_whose_name_is_taken_or_no_name_of_C_sharp_is_reported_at_its_name(string marked)
        => await SpecAssert.Reports("CLOB0022", Specs.SmallWith(Server, marked));

    [Fact]
    public async Task A_name_of_an_environment_outside_the_servers_of_the_root_is_misplaced()
        => await SpecAssert.Reports(
            "CLOB0018", Specs.SmallWith("  /things:\n", "  /things:\n    servers: [{ url: https://a.example, §x-environment: A }]\n"));
}
