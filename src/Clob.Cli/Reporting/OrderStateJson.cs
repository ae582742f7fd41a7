namespace Clob.Cli.Reporting;

/// <summary>The state of an order, as <c>--json</c> prints it after <c>--verify</c>. Every member is always there.</summary>
/// <param name="State">"canceled", "matched", "closed", "open" or "unknown".</param>
/// <param name="SizeMatched">How much of it was matched, as the venue writes it; null where it did not tell.</param>
/// <param name="OriginalSize">Its size, as the venue writes it; null where it did not tell.</param>
/// <param name="Reason">Why the state is unknown, or what else there is to say; null where there is nothing to say.</param>
internal sealed record OrderStateJson(string State, string? SizeMatched, string? OriginalSize, string? Reason)
{
    public static OrderStateJson From(VerifiedOrder order)
        => new(VerificationWording.JsonOf(order.State), order.SizeMatched, order.OriginalSize, order.Reason);
}
