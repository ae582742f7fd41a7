using System.Buffers;

namespace Clob.Authentication;

/// <summary>Checks what a wallet returns. No message shows it.</summary>
internal static class WalletText
{
    private const int AddressDigits = 40;
    private const int SignatureDigits = 130;
    private const int RecoveryDigits = 2;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Returns whether a text is an address: <c>0x</c> and 40 hex digits.</summary>
    public static bool IsAddress(string? text) => IsHex(text, AddressDigits);

    /// <summary>Returns a signature as it is sent, in lower case and with 27 or 28 as its last byte; null where it is none.</summary>
    public static string? Signature(string? text)
    {
        if (!IsHex(text, SignatureDigits))
        {
            return null;
        }

        var recovery = text![^RecoveryDigits..].ToLowerInvariant() switch
        {
            "00" or "1b" => "1b",
            "01" or "1c" => "1c",
            _ => null,
        };
        return recovery is null ? null : text[..^RecoveryDigits].ToLowerInvariant() + recovery;
    }

    private static bool IsHex(string? text, int digits)
        => text is ['0', 'x' or 'X', ..] && text.Length == 2 + digits && text.AsSpan(2).IndexOfAnyExcept(HexDigits) < 0;
}
