using System.Globalization;
using Clob.Spec;

namespace Clob.Orders;

/// <summary>What cannot be the id of an order. Which digits it has is up to the venue.</summary>
internal static class OrderIdText
{
    /// <summary>
    /// How many characters an id has at most. The venue's have 66; a text that is longer than this would cost a whole request.
    /// </summary>
    public const int MostCharacters = 1000;

    /// <summary>Returns what is wrong, as the end of a sentence that begins with the id; null where nothing is.</summary>
    public static string? Problem(string? orderId)
        => string.IsNullOrWhiteSpace(orderId) ? "is empty. Leave it out, or pass the id that belongs there."
            : orderId.Length > MostCharacters
                ? FormattableString.Invariant(
                    $"has {orderId.Length} characters, and is no id: more than {MostCharacters} are not sent.")
            : RequestCheck.IsOneWord(orderId) ? null
            : !RequestCheck.IsWellFormed(orderId)
                ? "has half a character (a lone surrogate), and would arrive as another one. Pass the id as the venue gave it."
            : "has white space in it, or a character that is a control character, invisible or unreadable. "
                + "Nothing is trimmed: pass one id, as the venue gave it.";

    /// <summary>Takes an id into the ledger: to be sent, or as refused where it cannot be. A null is an empty id there.</summary>
    public static void Take(string? orderId, CancelLedger ledger)
    {
        if (Problem(orderId) is { } problem)
        {
            ledger.AddRefused(orderId ?? "", new CancelFailure(ClobOutcomeKind.NotSent, null, $"Not sent: the id {problem}"));
        }
        else
        {
            ledger.Add(orderId!);
        }
    }
}
