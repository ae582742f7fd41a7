using System.Collections.ObjectModel;

namespace Clob.Sandbox.Faults;

/// <summary>A copy of order ids that compares by content.</summary>
internal sealed class OrderIdList(IEnumerable<string> orderIds) : ReadOnlyCollection<string>([.. orderIds])
{
    public static new OrderIdList Empty { get; } = new([]);

    public override bool Equals(object? obj) => obj is OrderIdList other && this.SequenceEqual(other, StringComparer.Ordinal);

    public override int GetHashCode() => Count;
}
