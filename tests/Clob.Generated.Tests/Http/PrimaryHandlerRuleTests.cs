using System.Net;
using Clob.Http;
using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>A handler that would carry the credentials elsewhere is told, with what to do about it.</summary>
public sealed class PrimaryHandlerRuleTests
{
    private const string Redirects = "follows redirects, which would carry the credentials to another host. Set its AllowAutoRedirect to false.";

    private const string Account
        = "sends the credentials of this machine's account to any server that asks for them. Leave its default credentials out.";

    private static readonly Uri Here = new("http://localhost:1234/");
    private static readonly Uri Elsewhere = new("https://venue.test/");

    [Fact]
    public void Handler_that_follows_redirects_is_a_problem_also_below_others()
    {
        Assert.Equal($"The primary handler, a SocketsHttpHandler, {Redirects}", PrimaryHandlerRule.Problem(new SocketsHttpHandler()));
        Assert.Equal($"The primary handler, a HttpClientHandler, {Redirects}", PrimaryHandlerRule.Problem(new HttpClientHandler()));
        Assert.Equal(
            $"The primary handler, a SocketsHttpHandler, {Redirects}",
            PrimaryHandlerRule.Problem(new ClobSigningHandler(new ClobSigningHandler(new SocketsHttpHandler()))));
        Assert.Null(PrimaryHandlerRule.Problem(new SocketsHttpHandler { AllowAutoRedirect = false }));
        Assert.Null(PrimaryHandlerRule.Problem(new HttpClientHandler { AllowAutoRedirect = false }));
    }

    [Fact]
    public void Handler_with_the_credentials_of_the_account_is_a_problem()
    {
        var account = CredentialCache.DefaultCredentials;
        Assert.Equal(
            $"The primary handler, a SocketsHttpHandler, {Account}",
            PrimaryHandlerRule.Problem(new SocketsHttpHandler { AllowAutoRedirect = false, Credentials = account }));
        Assert.Equal(
            $"The primary handler, a HttpClientHandler, {Account}",
            PrimaryHandlerRule.Problem(new HttpClientHandler { AllowAutoRedirect = false, Credentials = account }));
        Assert.Equal(
            $"The primary handler, a HttpClientHandler, {Account}",
            PrimaryHandlerRule.Problem(new HttpClientHandler { AllowAutoRedirect = false, UseDefaultCredentials = true }));
        Assert.Null(PrimaryHandlerRule.Problem(
            new SocketsHttpHandler { AllowAutoRedirect = false, Credentials = new NetworkCredential("a", "b") }));
    }

    [Fact]
    public void Nothing_is_said_of_handlers_that_are_not_known()
    {
        Assert.Null(PrimaryHandlerRule.Problem(null));
        Assert.Null(PrimaryHandlerRule.Problem(new ClobSigningHandler()));
        Assert.Null(PrimaryHandlerRule.Problem(new SilentHandler()));
    }

    [Fact]
    public void Plain_http_by_a_proxy_on_another_machine_is_a_problem()
    {
        const string problem = "The primary handler would send plain http to a proxy on another machine, credentials included. Set its UseProxy to false.";
        var proxy = new WebProxy("http://proxy.test:3128") { BypassProxyOnLocal = false };
        foreach (var handler in (HttpMessageHandler[])[new SocketsHttpHandler { Proxy = proxy }, new HttpClientHandler { Proxy = proxy }])
        {
            Assert.Equal(problem, PrimaryHandlerRule.ProxyProblem(handler, Here));
            Assert.Null(PrimaryHandlerRule.ProxyProblem(handler, Elsewhere));
        }

        Assert.Null(PrimaryHandlerRule.ProxyProblem(new SocketsHttpHandler { Proxy = proxy, UseProxy = false }, Here));
        Assert.Null(PrimaryHandlerRule.ProxyProblem(new HttpClientHandler { Proxy = proxy, UseProxy = false }, Here));
        Assert.Null(PrimaryHandlerRule.ProxyProblem(new SocketsHttpHandler { Proxy = new WebProxy("http://127.0.0.1:3128") }, Here));
        Assert.Null(PrimaryHandlerRule.ProxyProblem(
            new SocketsHttpHandler { Proxy = new WebProxy("http://proxy.test:3128") { BypassProxyOnLocal = true } }, Here));
        Assert.Null(PrimaryHandlerRule.ProxyProblem(new SilentHandler(), Here));
        Assert.Null(PrimaryHandlerRule.ProxyProblem(null, Here));
    }
}
