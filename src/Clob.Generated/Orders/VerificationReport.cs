using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Clob.Spec;

namespace Clob;

/// <summary>The outcome of a cancel, and the state of each of its orders as far as reading proved it.</summary>
/// <remarks>
/// After a cancel of ids, each id is in <see cref="Orders"/>. After a cancel of all or of a market, each order that a response or a read
/// named is.
/// </remarks>
public sealed record VerificationReport
{
    /// <summary>Gets what the venue's responses to the cancels said.</summary>
    public CancelReport Cancel { get; init; } = new();

    /// <summary>Gets the state of each order, by its id, in the order of the report.</summary>
    public IReadOnlyDictionary<string, VerifiedOrder> Orders { get; init; } = new Dictionary<string, VerifiedOrder>();

    /// <summary>Gets whether the cancel was of all orders or of a market, and not of ids.</summary>
    public bool IsByScope { get; init; }

    /// <summary>
    /// Gets whether it is proven that nothing is open. After a cancel of ids: that all ids were read from their source, and none of the
    /// orders is open. After a cancel of all or of a market: that two reads in a row showed no open order of this API key in it. Orders of
    /// other API keys of the wallet do not count.
    /// </summary>
    public bool IsVerified { get; init; }

    /// <summary>Gets how many times the orders were read.</summary>
    public int Rounds { get; init; }

    /// <summary>
    /// Gets the orders that a read found open although the venue's response to the cancel of all or of a market did not name them: they
    /// went live after it. They are canceled by their ids. Empty after a cancel of ids.
    /// </summary>
    public IReadOnlyList<string> Late { get; init; } = [];

    /// <summary>Gets why the last read that failed did; null where the last read of each order went well.</summary>
    public CancelFailure? ReadFailure { get; init; }

    /// <summary>Gets the orders that are open.</summary>
    [JsonIgnore]
    public IEnumerable<VerifiedOrder> Open => Orders.Values.Where(order => order.State == VerifiedOrderState.Open);

    /// <summary>Gets the orders of which something was matched, as far as the venue told.</summary>
    [JsonIgnore]
    public IEnumerable<VerifiedOrder> Filled => Orders.Values.Where(order
        => order.State is VerifiedOrderState.Matched or VerifiedOrderState.PartlyMatched || order.Order?.GetSizeMatched() > 0);

    /// <summary>
    /// Gets whether every order that was asked for is proven to be canceled. After a cancel of ids: each of them. After a cancel of all or
    /// of a market: <see cref="IsVerified"/>. What was matched before is in <see cref="Filled"/>.
    /// </summary>
    public bool IsSuccess => IsVerified && (IsByScope || Orders.Values.All(order => order.IsCanceled));

    /// <summary>
    /// Returns one line for a log: whether it is proven that nothing is open, and how many orders there are of each state.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder(IsVerified ? "verified" : "NOT verified");
        var separator = ": ";
        foreach (var state in Enum.GetValues<VerifiedOrderState>())
        {
            if (Orders.Values.Count(order => order.State == state) is > 0 and var count)
            {
                text.Append(CultureInfo.InvariantCulture, $"{separator}{count} {state}");
                separator = ", ";
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"; late: {Late.Count}; rounds: {Rounds}");
        if (ReadFailure is { } failure)
        {
            text.Append(CultureInfo.InvariantCulture, $"; read {failure.Kind}: {failure.Reason}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"; cancel {Cancel}").ToString().ReplaceLineEndings(" ");
    }

    /// <summary>Returns whether the other report says the same of the same orders, in lists in the same order.</summary>
    /// <param name="other">The other report.</param>
    public bool Equals(VerificationReport? other)
        => other is not null
            && Cancel.Equals(other.Cancel)
            && ContentEquality.AreEqual(Orders, other.Orders)
            && (IsByScope, IsVerified, Rounds) == (other.IsByScope, other.IsVerified, other.Rounds)
            && ContentEquality.AreEqual(Late, other.Late)
            && Equals(ReadFailure, other.ReadFailure);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Cancel, Orders.Count, IsByScope, IsVerified, Rounds, Late.Count, ReadFailure);
}
