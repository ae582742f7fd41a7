using System.Globalization;
using Clob.Contract.Tests.Exchanges;

namespace Clob.Contract.Tests.Venue;

/// <summary>A request and its response, as they were seen on the wire.</summary>
/// <param name="Method">The method, in upper case.</param>
/// <param name="Target">The path, with the query if there is one.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="Response">What was received.</param>
/// <param name="Exchange">The name of the documented exchange that the request matched; null where it matched none.</param>
internal sealed record ObservedExchange(string Method, string Target, Message Request, int Status, Message Response, string? Exchange)
{
    public string StatusText => Status.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns what is seen on the wire where both sides do what an exchange documents.</summary>
    public static ObservedExchange From(Exchange exchange)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (exchange.IsSigned)
        {
            headers["POLY_ADDRESS"] = SampleAccount.Address;
            headers["POLY_SIGNATURE"] = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
            headers["POLY_TIMESTAMP"] = "1720000000";
            headers["POLY_API_KEY"] = SampleAccount.ApiKey;
            headers["POLY_PASSPHRASE"] = SampleAccount.Passphrase;
        }

        if (exchange.IsSignedByWallet)
        {
            headers["POLY_ADDRESS"] = SampleAccount.Address;
            headers["POLY_SIGNATURE"] = SampleWallet.Signature;
            headers["POLY_TIMESTAMP"] = "1720000000";
            headers["POLY_NONCE"] = "0";
        }

        if (exchange.RequestJson is not null)
        {
            headers["Content-Type"] = "application/json";
        }

        return new(
            exchange.Method,
            exchange.Path,
            new(headers, exchange.RequestJson?.ToJsonString() ?? ""),
            exchange.Status,
            new(exchange.ResponseHeaders, exchange.ResponseText),
            exchange.Name);
    }
}
