using System.Globalization;
using System.Net.Security;

namespace Clob.Cli.Doctor;

/// <summary>Whether the name resolves, the connection opens, and is secured: read off a connection after its first use.</summary>
internal static class ConnectionChecks
{
    private const int Ok = 200;
    private const int Forbidden = 403;
    private const int ProxyAuthenticationRequired = 407;

    private const string NameCheck = "name";
    private const string TcpCheck = "connection";
    private const string ProxyCheck = "proxy";
    private const string TlsCheck = "TLS";

    private const string Variables = "HTTPS_PROXY, ALL_PROXY";
    private const string WithoutProxy = $"or take the proxy out of the environment ({Variables}).";

    /// <summary>Returns what the connection shows.</summary>
    /// <param name="baseAddress">Where the venue is.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="failure">What its first use threw; null where it went well.</param>
    public static IReadOnlyList<Finding> Run(Uri baseAddress, TimedConnection connection, Exception? failure)
    {
        var why = failure is null ? "" : ProbeFailure.IsTimeout(failure) ? ProbeFailure.Text(failure) : MaskedText.Of(failure.GetBaseException().Message);
        List<Finding> findings = [Name(connection, why), Tcp(connection, why)];
        if (baseAddress.Scheme != Uri.UriSchemeHttps)
        {
            return findings;
        }

        var isOpen = IsWayOpen(connection, failure);
        if (connection is { Proxy: { } proxy, ConnectTime: not null })
        {
            findings.Add(Proxy(baseAddress, connection, $"the proxy {proxy.IdnHost}:{Port(connection)}", isOpen, why));
        }

        findings.Add(Tls(connection, isOpen, why));
        return findings;
    }

    /// <summary>Returns whether the way to the venue is open, so that what failed is its answer.</summary>
    public static bool IsOpen(IEnumerable<Finding> findings) => findings.All(finding => finding.State == FindingState.Ok);

    /// <summary>Returns whether nothing stands between, or a proxy that has opened the way: only then is what comes the venue's.</summary>
    private static bool IsWayOpen(TimedConnection connection, Exception? failure) => connection switch
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
                $"{host}, the proxy of the environment ({Variables}), cannot be found: {why}",
                $"Check the spelling of the proxy's address, {WithoutProxy}",
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
            $"port {Port(connection)} of {proxy.IdnHost}, the proxy of the environment ({Variables}), cannot be reached: {why}",
            $"Nobody listens there, or a firewall stands between. Check the proxy's address and port, {WithoutProxy}",
            ExitCode.OutcomeUnknown),
        _ => Finding.Failed(
            TcpCheck,
            $"port {Port(connection)} cannot be reached: {why}",
            "Nobody listens there, or a firewall stands between. Check the address and the port.",
            ExitCode.OutcomeUnknown),
    };

    private static string Port(TimedConnection connection) => connection.EndPoint!.Port.ToString(CultureInfo.InvariantCulture);

    private static Finding Proxy(Uri baseAddress, TimedConnection connection, string proxy, bool isOpen, string why)
    {
        if (isOpen)
        {
            return Finding.Ok(ProxyCheck, $"{proxy} opens the way to {baseAddress.Host}");
        }

        var (found, advice) = connection switch
        {
            { ProxyStatus: ProxyAuthenticationRequired } => ($"{proxy} wants a user name and a password (407)", $"Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT, {WithoutProxy}"),
            { ProxyStatus: Forbidden } => ($"{proxy} does not let connections to {baseAddress.Host} through (403)", $"Ask whoever runs it, {WithoutProxy}"),
            { ProxyStatus: { } status } => (FormattableString.Invariant($"{proxy} opens no way to {baseAddress.Host} (status {status})"), $"Ask whoever runs it, {WithoutProxy}"),
            { HasProxyAnswered: true } => ($"{proxy} gives an answer that is not HTTP", $"It is no HTTP proxy. Check its address, {WithoutProxy}"),
            { IsTunnelBegun: false, CertificateErrors: { } errors and not SslPolicyErrors.None }
                => ($"the certificate of {proxy} is not accepted: {Wording(errors)}", $"Let this machine trust it, {WithoutProxy}"),
            { Proxy.Scheme: "http" or "https" } => ($"{proxy} gives no answer: {why}", $"It may be the wrong address, or a proxy that does not work. Check it, {WithoutProxy}"),
            _ => ($"{proxy} opens no way to {baseAddress.Host}: {why}", $"Check its address, user name and password, {WithoutProxy}"),
        };
        return Finding.Failed(ProxyCheck, found, advice, ExitCode.OutcomeUnknown);
    }

    private static Finding Tls(TimedConnection connection, bool isOpen, string why) => connection switch
    {
        { SecureTime: { } time } => Finding.Ok(TlsCheck, $"{connection.Tls}", time),
        { ConnectTime: null } => Finding.Skipped(TlsCheck, "there is no connection"),
        _ when !isOpen => Finding.Skipped(TlsCheck, "the proxy opens no way to the venue"),
        { CertificateErrors: { } errors and not SslPolicyErrors.None } => Finding.Failed(
            TlsCheck,
            $"the certificate is not accepted: {Wording(errors)}",
            "It is not trusted on this machine, or something between reads along. A wrong clock makes certificates invalid too.",
            ExitCode.OutcomeUnknown),
        _ => Finding.Failed(
            TlsCheck,
            $"the connection cannot be secured: {why}",
            "What listens there does not speak TLS, or something between breaks it off. Check the address, its port, and http or https.",
            ExitCode.OutcomeUnknown),
    };

    private static string Wording(SslPolicyErrors errors)
        => errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "it is that of another name"
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) ? "there is none"
            : "its issuer is not trusted, or it is out of date";
}
