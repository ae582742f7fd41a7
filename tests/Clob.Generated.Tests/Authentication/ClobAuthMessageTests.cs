using System.Numerics;
using System.Text.Json.Nodes;
using Clob.Authentication;
using Clob.Tests.Support;

namespace Clob.Tests.Authentication;

public sealed class ClobAuthMessageTests
{
    [Fact]
    public void Typed_data_has_what_a_wallet_needs_to_sign_it()
    {
        var message = new ClobAuthMessage
        {
            Address = Example.Address,
            ChainId = ClobChain.Polygon,
            Timestamp = "1720000000",
            Nonce = (BigInteger.One << 256) - 1,
        };

        var expected = JsonNode.Parse($$"""
            {
              "types": {
                "EIP712Domain": [
                  { "name": "name", "type": "string" }, { "name": "version", "type": "string" }, { "name": "chainId", "type": "uint256" }
                ],
                "ClobAuth": [
                  { "name": "address", "type": "address" }, { "name": "timestamp", "type": "string" },
                  { "name": "nonce", "type": "uint256" }, { "name": "message", "type": "string" }
                ]
              },
              "primaryType": "ClobAuth",
              "domain": { "name": "ClobAuthDomain", "version": "1", "chainId": 137 },
              "message": {
                "address": "{{Example.Address}}",
                "timestamp": "1720000000",
                "nonce": "115792089237316195423570985008687907853269984665640564039457584007913129639935",
                "message": "This message attests that I control the given wallet"
              }
            }
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(message.ToTypedDataJson())), message.ToTypedDataJson());
    }
}
