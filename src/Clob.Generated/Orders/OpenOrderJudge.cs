namespace Clob.Orders;

/// <summary>Applies a filter to open orders. An order that lacks what a condition asks for is neither selected nor passed over.</summary>
internal sealed class OpenOrderJudge(OpenOrderFilter filter, DateTimeOffset now)
{
    private readonly List<OpenOrder> _selected = [];
    private readonly List<OpenOrder> _undecided = [];

    /// <summary>Gets the orders for which every condition holds.</summary>
    public IReadOnlyList<OpenOrder> Selected => _selected;

    /// <summary>Gets the orders of which the venue did not tell enough.</summary>
    public IReadOnlyList<OpenOrder> Undecided => _undecided;

    public void Take(OpenOrder order)
    {
        bool?[] conditions =
        [
            filter.Side is not { } side ? true
                : order.Side is { } of ? string.Equals(of.Value, side.Value, StringComparison.OrdinalIgnoreCase)
                : null,
            Compare(filter.PriceAbove, order.GetPrice(), (bound, price) => price > bound),
            Compare(filter.PriceBelow, order.GetPrice(), (bound, price) => price < bound),
            Compare(filter.OlderThan, now - order.GetCreatedAt(), (bound, age) => age >= bound),
            Compare(filter.MinRemainingSize, order.GetRemainingSize(), (bound, size) => size >= bound),
            Compare(filter.MaxRemainingSize, order.GetRemainingSize(), (bound, size) => size <= bound),
        ];
        if (conditions.Contains(false) || filter.Predicate?.Invoke(order) == false)
        {
            return;
        }

        (conditions.Contains(null) ? _undecided : _selected).Add(order);
    }

    /// <summary>Returns whether a condition holds; null where the order lacks what it asks for.</summary>
    private static bool? Compare<T>(T? bound, T? value, Func<T, T, bool> holds)
        where T : struct
        => bound is null ? true : value is null ? null : holds(bound.Value, value.Value);
}
