using System.Globalization;
using System.Net.Security;
using Clob.Cli.Findings;
using Clob.Cli.Sending;

namespace Clob.Cli.Doctor;

/// <summary>
/// Checks whether the name resolves, the connection opens, and TLS is established, by what a connection noted on its first use.
/// </summary>
internal static class ConnectionChecks
{
    private const int Ok = 200;

    private const string NameCheck = "name";
    private const string TcpCheck = "connection";
    private const string ProxyCheck = "proxy";
    private const string TlsCheck = "TLS";

    /// <summary>Returns what the checks found.</summary>
    /// <param name="baseAddress">Where the venue is.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="failure">What its first use threw; null where it succeeded.</param>
    public static IReadOnlyList<Finding> Run(Uri baseAddress, TimedConnection connection, Exception? failure)
    {
        var why = failure is null ? ""
            : ProbeFailure.IsTimeout(failure) ? ProbeFailure.Text(failure)
            : MaskedText.Of(failure.GetBaseException().Message);
        List<Finding> findings = [Name(connection, why), Tcp(connection, why)];
        if (baseAddress.Scheme != Uri.UriSchemeHttps)
        {
            return findings;
        }

        var isOpen = IsConnectionOpen(connection, failure);
        if (connection is { Proxy: { } proxy, ConnectTime: not null })
        {
            findings.Add(Proxy(baseAddress, connection, $"{proxy.IdnHost}:{Port(connection)}", isOpen, why));
        }

        findings.Add(Tls(connection, isOpen, why));
        return findings;
    }

    /// <summary>Returns whether the connection to the venue is open, so that a failure is its response.</summary>
    public static bool IsOpen(IEnumerable<Finding> findings) => findings.All(finding => finding.State == FindingState.Ok);

    /// <summary>Returns whether there is no proxy, or one that opened the connection: only then is the response the venue's.</summary>
    private static bool IsConnectionOpen(TimedConnection connection, Exception? failure) => connection switch
    {
        { Proxy: null } or { SecureTime: not null } or { ProxyStatus: Ok } => true,
        { Proxy.Scheme: "http" or "https" } => false,
        _ => failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError },
    };

    private static Finding Name(TimedConnection connection, string why)
    {
        var host = connection.EndPoint?.Host ?? connection.Proxy?.IdnHost ?? "the name";
        return connection switch
        {
            { NameTime: { } time, Proxy: null } => Finding.Ok(NameCheck, $"{host} is {Address(connection, host)}", time),
            { NameTime: { } time } => Finding.Ok(NameCheck, $"{host} is {Address(connection, host)}, a proxy of the environment", time),
            { Proxy: null } => Finding.Failed(
                NameCheck,
                $"{host} cannot be found: {why}",
                "Check the spelling of the address, and this machine's connection to the network.",
                ExitCode.OutcomeUnknown),
            _ => Finding.Failed(
                NameCheck,
                $"{host}, the proxy of the environment ({ProxyRefusal.Variables}), cannot be found: {why}",
                $"Check the spelling of the proxy's address, {ProxyRefusal.WithoutProxy}",
                ExitCode.OutcomeUnknown),
        };
    }

    private static string Address(TimedConnection connection, string host)
        => connection.Addresses[0].ToString() is var address && address == host ? "an address" : address;

    private static Finding Tcp(TimedConnection connection, string why) => connection switch
    {
        { ConnectTime: { } time } => Finding.Ok(TcpCheck, $"port {Port(connection)} is open", time),
        { NameTime: null } => Finding.Skipped(TcpCheck, "there is no address to connect to"),
        { Proxy: { } proxy } => Finding.Failed(
            TcpCheck,
            $"port {Port(connection)} of {proxy.IdnHost}, the proxy of the environment ({ProxyRefusal.Variables}), "
            + $"cannot be reached: {why}",
            $"No program listens there, or a firewall blocks it. Check the proxy's address and port, {ProxyRefusal.WithoutProxy}",
            ExitCode.OutcomeUnknown),
        _ => Finding.Failed(
            TcpCheck,
            $"port {Port(connection)} cannot be reached: {why}",
            "No program listens there, or a firewall blocks it. Check the address and the port.",
            ExitCode.OutcomeUnknown),
    };

    private static string Port(TimedConnection connection) => connection.EndPoint!.Port.ToString(CultureInfo.InvariantCulture);

    private static Finding Proxy(Uri baseAddress, TimedConnection connection, string address, bool isOpen, string why)
    {
        var proxy = $"the proxy {address}";
        if (isOpen)
        {
            return Finding.Ok(ProxyCheck, $"{proxy} opens the connection to {baseAddress.Host}");
        }

        if (connection.ProxyStatus is { } status)
        {
            var refusal = new ProxyRefusal(address, baseAddress.Host, status);
            return Finding.Failed(ProxyCheck, refusal.Found, refusal.Advice, ExitCode.OutcomeUnknown);
        }

        var (found, advice) = connection switch
        {
            { HasProxyResponded: true } => (
                $"{proxy} sends a response that is not HTTP", $"It is not an HTTP proxy. Check its address, {ProxyRefusal.WithoutProxy}"),
            { IsTunnelBegun: false, CertificateErrors: { } errors and not SslPolicyErrors.None } => (
                $"the certificate of {proxy} is not accepted: {Wording(errors)}",
                $"Let this machine trust it, {ProxyRefusal.WithoutProxy}"),
            { Proxy.Scheme: "http" or "https" } => (
                $"{proxy} sends no response: {why}",
                $"The address may be wrong, or the proxy does not work. Check it, {ProxyRefusal.WithoutProxy}"),
            _ => (
                $"{proxy} opens no connection to {baseAddress.Host}: {why}",
                $"Check its address, user name and password, {ProxyRefusal.WithoutProxy}"),
        };
        return Finding.Failed(ProxyCheck, found, advice, ExitCode.OutcomeUnknown);
    }

    private static Finding Tls(TimedConnection connection, bool isOpen, string why) => connection switch
    {
        { SecureTime: { } time } => Finding.Ok(TlsCheck, $"{connection.Tls}", time),
        { ConnectTime: null } => Finding.Skipped(TlsCheck, "there is no connection"),
        _ when !isOpen => Finding.Skipped(TlsCheck, "the proxy opens no connection to the venue"),
        { CertificateErrors: { } errors and not SslPolicyErrors.None } => Finding.Failed(
            TlsCheck,
            $"the certificate is not accepted: {Wording(errors)}",
            "This machine does not trust it, or something on the way intercepts the connection. "
            + "A wrong clock makes certificates invalid too.",
            ExitCode.OutcomeUnknown),
        _ => Finding.Failed(
            TlsCheck,
            $"the connection cannot be secured: {why}",
            "The program that listens there does not speak TLS, or something on the way closes the connection. "
            + "Check the address, its port, and http or https.",
            ExitCode.OutcomeUnknown),
    };

    private static string Wording(SslPolicyErrors errors)
        => errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "it is for another name"
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) ? "there is none"
            : "its issuer is not trusted, or it is out of date";
}
