namespace Clob.Cli.Parsing;

/// <summary>How many hex digits the id of a market has. It is not checked which of them the venue accepts; a hint only tells.</summary>
internal static class MarketWidth
{
    private const int Usual = 64;
    private const int ProtocolV2 = 62;

    /// <summary>Gets the widths in words, for help texts.</summary>
    public static string Description { get; } = FormattableString.Invariant(
        $"0x and hex digits ({Usual}, or {ProtocolV2} for protocol V2)");

    /// <summary>Returns a hint for an id that matched no order.</summary>
    public static string Hint(string market) => HexText.CountDigits(market) switch
    {
        Usual => FormattableString.Invariant(
            $"The market id has {Usual} hex digits; if it is a market of protocol V2, its id may be the one with {ProtocolV2}."),
        ProtocolV2 => FormattableString.Invariant(
            $"The market id has {ProtocolV2} hex digits, as in protocol V2; the id of any other market has {Usual}."),
        var digits => FormattableString.Invariant(
            $"The market id has {digits} hex digits, where the venue's have {Usual}, or {ProtocolV2} for protocol V2."),
    };
}
