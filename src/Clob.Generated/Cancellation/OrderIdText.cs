namespace Clob.Cancellation;

/// <summary>What cannot be the id of an order. Its length and its digits are the venue's business.</summary>
internal static class OrderIdText
{
    /// <summary>What is wrong, as the end of a sentence that begins with the id; null where nothing is.</summary>
    public static string? Problem(string? orderId)
        => string.IsNullOrWhiteSpace(orderId) ? "is empty. Leave it out, or pass the id that belongs there."
            : RequestCheck.IsWellFormed(orderId) ? null
            : "has half a character (a lone surrogate), and would arrive as another one. Pass the id as the venue gave it.";
}
