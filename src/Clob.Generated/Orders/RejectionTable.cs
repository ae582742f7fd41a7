using System.Runtime.InteropServices;

namespace Clob.Orders;

/// <summary>The venue's last reason for the rows of a <see cref="CancelLedger"/> that have one.</summary>
internal sealed class RejectionTable
{
    private readonly Dictionary<int, CancelRejection> _ofRow = [];

    // The venue has few reasons, and gives each of them many times.
    private readonly Dictionary<string, CancelRejection> _known = [];

    public CancelRejection Of(int row) => _ofRow[row];

    public bool Has(int row) => _ofRow.ContainsKey(row);

    public bool IsPending(int row) => _ofRow.TryGetValue(row, out var rejection) && rejection.Kind == CancelRejectionKind.Pending;

    /// <summary>Notes a reason.</summary>
    /// <returns>The reason, classified.</returns>
    public CancelRejection Set(int row, string reason)
    {
        ref var rejection = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, reason, out _);
        rejection ??= new CancelRejection(CancelRejections.Classify(reason), reason);
        return _ofRow[row] = rejection;
    }
}
