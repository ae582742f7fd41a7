namespace Clob.Cli.Sending;

/// <summary>Reads open orders. Where it is interrupted, what was read by then counts.</summary>
internal static class OpenOrderReading
{
    public static async Task<OpenOrderSelection> SelectAsync(
        IOrderCanceler canceler, OpenOrderFilter filter, CancellationToken cancellationToken)
    {
        try
        {
            return await canceler.SelectOpenAsync(filter, cancellationToken).ConfigureAwait(false);
        }
        catch (SelectionInterruptedException interruption)
        {
            return interruption.Selection;
        }
    }
}
