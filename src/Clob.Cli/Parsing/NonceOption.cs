using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Clob.Cli.Parsing;

/// <summary><c>--nonce</c>: which of a wallet's API keys.</summary>
internal sealed class NonceOption : Option<BigInteger>
{
    private const int Bits = 256;
    private const int MostDigits = 78;

    public NonceOption()
        : base("--nonce")
    {
        Description = "Which of the wallet's API keys: the same nonce is the same key. 0 without it; remember any other.";
        HelpName = "N";
        DefaultValueFactory = _ => BigInteger.Zero;
        CustomParser = Parse;
    }

    private BigInteger Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Length <= MostDigits
            && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var nonce)
            && nonce.GetBitLength() <= Bits)
        {
            return nonce;
        }

        // The message does not show the text, which may be a secret.
        result.AddError($"{Name} takes a whole number, in decimal digits, of up to {Bits} bits.");
        return BigInteger.Zero;
    }
}
