using Clob.Cli.Credentials;

namespace Clob.Cli.Reporting;

/// <summary>The open orders of one account.</summary>
/// <param name="Reading">The account.</param>
/// <param name="Selection">Its orders; null where the account cannot be read.</param>
internal sealed record AccountOrders(AccountReading Reading, OpenOrderSelection? Selection)
{
    /// <summary>Gets the orders that were read.</summary>
    public IReadOnlyList<OpenOrder> Orders => Selection?.Selected ?? [];

    /// <summary>Gets why not all of them were read; null where they were.</summary>
    public string? Error => Selection is null ? Reading.Problem : Selection.ReadFailure?.Reason;
}
