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

    private const string WithoutProxy = "or take the proxy out of the environment (HTTPS_PROXY, ALL_PROXY).";

    /// <summary>Returns what the connection shows.</summary>
    /// <param name="baseAddress">Where the venue is.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="failure">What its first use threw; null where it went well.</param>
    public static IReadOnlyList<Finding> Run(Uri baseAddress, TimedConnection connection, Exception? failure)
    {
        var why = failure is null ? "" : ProbeFailure.IsTimeout(failure) ? ProbeFailure.Text(failure) : failure.GetBaseException().Message;
        List<Finding> findings = [Name(connection, why), Tcp(connection, why)];
        if (baseAddress.Scheme != Uri.UriSchemeHttps)
        {
            return findings;
        }

        if (connection is { IsThroughProxy: true, ConnectTime: not null })
        {
            findings.Add(Proxy(baseAddress, connection, why));
        }

        findings.Add(Tls(connection, why));
        return findings;
    }

    /// <summary>Returns whether the way to the venue is open, so that what failed is its answer.</summary>
    public static bool IsOpen(IEnumerable<Finding> findings) => findings.All(finding => finding.State == FindingState.Ok);

    private static Finding Name(TimedConnection connection, string why)
    {
        var host = connection.EndPoint?.Host ?? "the name";
        return connection.NameTime is { } time
            ? Finding.Ok(NameCheck, $"{host} is {Address(connection, host)}{(connection.IsThroughProxy ? ", a proxy of the environment" : "")}", time)
            : Finding.Failed(NameCheck, $"{host} cannot be found: {why}", "Check the spelling of the address, and this machine's connection to the network.", ExitCode.OutcomeUnknown);
    }

    private static string Address(TimedConnection connection, string host)
        => connection.Addresses[0].ToString() is var address && address == host ? "an address" : address;

    private static Finding Tcp(TimedConnection connection, string why) => connection switch
    {
        { ConnectTime: { } time } => Finding.Ok(TcpCheck, $"port {Port(connection)} is open", time),
        { NameTime: null } => Finding.Skipped(TcpCheck, "there is no address to connect to"),
        _ => Finding.Failed(
            TcpCheck,
            $"port {Port(connection)} cannot be reached: {why}",
            "Nobody listens there, or a firewall stands between. Check the address and the port.",
            ExitCode.OutcomeUnknown),
    };

    private static string Port(TimedConnection connection) => connection.EndPoint!.Port.ToString(CultureInfo.InvariantCulture);

    private static Finding Proxy(Uri baseAddress, TimedConnection connection, string why)
    {
        var proxy = $"the proxy {connection.EndPoint!.Host}:{Port(connection)}";
        var (found, advice) = connection.ProxyStatus switch
        {
            Ok => ("", ""),
            ProxyAuthenticationRequired => ($"{proxy} wants a user name and a password (407)", $"Set HTTPS_PROXY to http://USER:PASSWORD@HOST:PORT, {WithoutProxy}"),
            Forbidden => ($"{proxy} does not let connections to {baseAddress.Host} through (403)", $"Ask whoever runs it, {WithoutProxy}"),
            { } status => (FormattableString.Invariant($"{proxy} opens no way to {baseAddress.Host} (status {status})"), $"Ask whoever runs it, {WithoutProxy}"),
            null when connection.HasReceived => ($"{proxy} gives an answer that is not HTTP", $"It is no HTTP proxy. Check its address, {WithoutProxy}"),
            null => ($"{proxy} gives no answer: {why}", $"It may be the wrong address, or a proxy that does not work. Check it, {WithoutProxy}"),
        };
        return found.Length == 0
            ? Finding.Ok(ProxyCheck, $"{proxy} opens the way to {baseAddress.Host}")
            : Finding.Failed(ProxyCheck, found, advice, ExitCode.OutcomeUnknown);
    }

    private static Finding Tls(TimedConnection connection, string why) => connection switch
    {
        { SecureTime: { } time } => Finding.Ok(TlsCheck, $"{connection.Tls}", time),
        { ConnectTime: null } => Finding.Skipped(TlsCheck, "there is no connection"),
        { IsThroughProxy: true, ProxyStatus: not Ok } => Finding.Skipped(TlsCheck, "the proxy opens no way to the venue"),
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
