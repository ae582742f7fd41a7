using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Clob.Authentication;

/// <summary>The EIP-712 message <c>ClobAuth</c>, by which a wallet shows that it is in control of its address.</summary>
/// <remarks>
/// Its domain is <c>ClobAuthDomain</c>, version 1, of a chain, without a contract.
/// </remarks>
public sealed record ClobAuthMessage
{
    /// <summary>The sentence that is part of every message.</summary>
    public const string Statement = "This message attests that I control the given wallet";

    /// <summary>The name of the domain.</summary>
    public const string DomainName = "ClobAuthDomain";

    /// <summary>The version of the domain.</summary>
    public const string DomainVersion = "1";

    /// <summary>Gets the address of the wallet, <c>0x</c> and 40 hex digits.</summary>
    public required string Address { get; init; }

    /// <summary>Gets the id of the chain, such as <see cref="ClobChain.Polygon"/>.</summary>
    public required long ChainId { get; init; }

    /// <summary>Gets the unix time in whole seconds, as decimal digits.</summary>
    public required string Timestamp { get; init; }

    /// <summary>Gets the nonce of the API key.</summary>
    public required BigInteger Nonce { get; init; }

    /// <summary>
    /// Returns the message as typed data, for wallets that take it whole (<c>eth_signTypedData_v4</c>): a JSON object with the members
    /// <c>types</c>, <c>primaryType</c>, <c>domain</c> and <c>message</c>. The nonce is a text, because it can have more digits than a
    /// JSON number keeps.
    /// </summary>
    public string ToTypedDataJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("types");
            WriteType(writer, "EIP712Domain", ("name", "string"), ("version", "string"), ("chainId", "uint256"));
            WriteType(writer, "ClobAuth", ("address", "address"), ("timestamp", "string"), ("nonce", "uint256"), ("message", "string"));
            writer.WriteEndObject();
            writer.WriteString("primaryType", "ClobAuth");
            writer.WriteStartObject("domain");
            writer.WriteString("name", DomainName);
            writer.WriteString("version", DomainVersion);
            writer.WriteNumber("chainId", ChainId);
            writer.WriteEndObject();
            writer.WriteStartObject("message");
            writer.WriteString("address", Address);
            writer.WriteString("timestamp", Timestamp);
            writer.WriteString("nonce", Nonce.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("message", Statement);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteType(Utf8JsonWriter writer, string name, params ReadOnlySpan<(string Name, string Type)> members)
    {
        writer.WriteStartArray(name);
        foreach (var (member, type) in members)
        {
            writer.WriteStartObject();
            writer.WriteString("name", member);
            writer.WriteString("type", type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
