using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Diagnostics;

public class ServerTests
{
    private const string Server = "{ url: https://small.example, x-environment: Small }";
    private const string Servers = $"servers: [{Server}, {{ url: https://live.example, x-environment: Production }}]\n";

    [Theory]
    [InlineData("§{ x-environment: Small }")]
    [InlineData("{ url: §http://small.example, x-environment: Small }")]
    [InlineData("{ url: §/relative, x-environment: Small }")]
    [InlineData("{ url: §small.example, x-environment: Small }")]
    [InlineData("{ url: §'https://', x-environment: Small }")]
    [InlineData("{ url: §'https://{region}.example', x-environment: Small }")]
    [InlineData("{ url: §https://user@small.example, x-environment: Small }")]
    [InlineData("{ url: §https://user:password@small.example/api, x-environment: Small }")]
    [InlineData("{ url: §https://small.example:99999, x-environment: Small }")]
    [InlineData("{ url: §https:/small.example, x-environment: Small }")]
    [InlineData("{ url: §'https:\\small.example', x-environment: Small }")]
    [InlineData("{ url: §' https://small.example', x-environment: Small }")]
    [InlineData("{ url: §https://small..example, x-environment: Small }")]
    [InlineData("{ url: §https://-small.example, x-environment: Small }")]
    [InlineData("{ url: §https://sm\u00E4ll.example, x-environment: Small }")]
    [InlineData("{ url: §'https://small.example/a b', x-environment: Small }")]
    [InlineData("{ url: §https://small.example/a/../b, x-environment: Small }")]
    [InlineData("{ url: §https://small.example//api, x-environment: Small }")]
    [InlineData("{ url: §https://small.example/?a=b, x-environment: Small }")]
    [InlineData("{ url: §'https://small.example/#a', x-environment: Small }")]
    [InlineData("{ url: §[https://small.example], x-environment: Small }")]
    public async Task A_server_without_an_https_address_is_reported_at_its_place(string marked)
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
            "CLOB0018", Specs.SmallWith("version: 1.0.0 }", "version: 1.0.0, §x-environment: A }"));

    [Theory]
    [InlineData("https://small.example/api")]
    [InlineData("https://small.example/api/v1/")]
    [InlineData("https://small.example:8443/")]
    [InlineData("https://127.0.0.1:8443")]
    public async Task A_server_can_have_a_port_and_a_path(string url)
        => await SpecAssert.IsClean(Specs.SmallWith("https://small.example", url));

    [Fact]
    public async Task A_server_needs_no_name() => await SpecAssert.IsClean(Specs.SmallWith(Server, "{ url: https://small.example }"));

    [Theory]
    [InlineData("https://a.example, https://b.example", "Production A B", "a")]
    [InlineData("https://other-host.example", "Production OtherHost", "a")]
    public void A_server_without_a_name_is_the_first_or_has_the_name_of_its_host(string urls, string names, string first)
    {
        var servers = $"servers: [{{ url: https://{first}.example }}, {string.Join(", ", urls.Split(", ").Select(url => $"{{ url: {url} }}"))}]\n";

        Assert.Equal(names, string.Join(' ', NamesOf(Specs.SmallWith(Servers, servers))));
    }

    [Fact]
    public void The_first_server_is_no_default_where_another_has_that_name()
        => Assert.Equal(
            ["Small", "Production"],
            NamesOf(Specs.SmallWith(Server, "{ url: https://small.example }")));

    [Theory]
    [InlineData("https://1.example")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://live.example")]
    public async Task A_host_that_gives_no_name_of_C_sharp_is_reported_at_the_server(string url)
        => await SpecAssert.Reports(
            "CLOB0022",
            Specs.SmallWith(Server, $"{{ url: https://live.other.example, x-environment: Live }}, §{{ url: {url} }}"));

    [Fact]
    public async Task A_spec_without_servers_is_reported_at_its_first_line()
    {
        var found = await SpecAssert.Reports(
            "CLOB0027", Specs.SmallWith(Servers, "").Replace("openapi:", "§openapi:", StringComparison.Ordinal));

        Assert.Equal(
            "The spec has no 'servers'. Write one with a url such as https://clob.polymarket.com, and 'x-environment: Production'",
            found.Message());
    }

    [Theory]
    [InlineData("§servers: []\n")]
    [InlineData("§servers:\n")]
    [InlineData("§servers: {}\n")]
    [InlineData("§servers: https://small.example\n")]
    public async Task Servers_that_are_no_list_with_a_server_are_reported_at_the_key(string marked)
        => await SpecAssert.Reports("CLOB0027", Specs.SmallWith(Servers, marked));

    [Fact]
    public async Task Servers_without_the_one_that_the_client_begins_with_are_reported_at_the_key()
    {
        var found = await SpecAssert.Reports("CLOB0027", Specs.SmallWith(Servers, $"§servers: [{Server}]\n"));

        Assert.Equal(
            "No server has 'x-environment: Production', which the client begins with. Name one of them so", found.Message());
    }

    private static IEnumerable<string> NamesOf(string spec)
        => SpecReader.Read(SpecFileText.DefaultPath, spec, CancellationToken.None)!.Environments.Select(environment => environment.Name);
}
