using Clob.Cli.Calls;

namespace Clob.Cli.Doctor;

/// <summary>Whether the name resolves, the connection opens, and is secured: read off a connection after its first use.</summary>
internal static class ConnectionChecks
{
    /// <summary>What the connection shows.</summary>
    /// <param name="baseAddress">Where the venue is.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="failure">What its first use threw; null where it went well.</param>
    public static IReadOnlyList<Finding> Run(Uri baseAddress, TimedConnection connection, Exception? failure)
    {
        var why = failure?.GetBaseException().Message ?? "";
        List<Finding> findings = [Name(connection, why), Tcp(connection, why)];
        if (baseAddress.Scheme == Uri.UriSchemeHttps)
        {
            findings.Add(Tls(connection, why));
        }

        return findings;
    }

    private static Finding Name(TimedConnection connection, string why)
    {
        var host = connection.EndPoint?.Host ?? "the name";
        return connection.NameTime is { } time
            ? Finding.Ok("name", $"{host} is {Address(connection, host)}{(connection.IsThroughProxy ? ", a proxy of the environment" : "")}", time)
            : Finding.Failed("name", $"{host} cannot be found: {why}", "Check the spelling of the address, and this machine's connection to the network.", ExitCode.OutcomeUnknown);
    }

    private static string Address(TimedConnection connection, string host)
        => connection.Addresses[0].ToString() is var address && address == host ? "an address" : address;

    private static Finding Tcp(TimedConnection connection, string why) => connection switch
    {
        { ConnectTime: { } time } => Finding.Ok("connection", $"port {connection.EndPoint!.Port} is open", time),
        { NameTime: null } => Finding.Skipped("connection", "there is no address to connect to"),
        _ => Finding.Failed(
            "connection",
            $"port {connection.EndPoint!.Port} cannot be reached: {why}",
            "Nobody listens there, or a firewall stands between. Check the address and the port.",
            ExitCode.OutcomeUnknown),
    };

    private static Finding Tls(TimedConnection connection, string why) => connection switch
    {
        { SecureTime: { } time } => Finding.Ok("TLS", $"{connection.Tls}", time),
        { ConnectTime: null } => Finding.Skipped("TLS", "there is no connection"),
        _ => Finding.Failed(
            "TLS",
            $"the connection cannot be secured: {why}",
            "The certificate is not trusted here, or something between reads along. A wrong clock makes certificates invalid too.",
            ExitCode.OutcomeUnknown),
    };
}
