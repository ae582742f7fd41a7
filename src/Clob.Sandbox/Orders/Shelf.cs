namespace Clob.Sandbox.Orders;

/// <summary>
/// The active orders of one account for one market and token, in the order in which they were added. Finished ones are removed when
/// they are the majority, so that finishing one needs no search.
/// </summary>
internal sealed class Shelf(int number)
{
    private const int FewEntries = 32;

    private readonly List<BookEntry> _entries = [];
    private int _active;

    /// <summary>Gets its index among the shelves of the account.</summary>
    public int Number { get; } = number;

    /// <summary>Returns the orders that look open.</summary>
    public IEnumerable<BookEntry> Open() => _entries.Where(entry => entry.State.LooksOpen());

    public void Add(BookEntry entry)
    {
        Insert(entry);
        _active++;
    }

    /// <summary>Changes the state of an entry of this shelf.</summary>
    public void Change(BookEntry entry, SandboxOrderState state)
    {
        var difference = (state.IsActive() ? 1 : 0) - (entry.State.IsActive() ? 1 : 0);
        entry.State = state;
        _active += difference;
        if (difference > 0 && !entry.IsShelved)
        {
            Insert(entry);
        }
        else if (difference < 0 && _entries.Count > FewEntries && _active < _entries.Count / 2)
        {
            _entries.RemoveAll(candidate => !(candidate.IsShelved = candidate.State.IsActive()));
        }
    }

    private void Insert(BookEntry entry)
    {
        // Nearly always at the end: only an order that was finished and opens again has later ones after it.
        _entries.Insert(FirstAfter(entry.Number), entry);
        entry.IsShelved = true;
    }

    private int FirstAfter(long number)
    {
        var (low, high) = (0, _entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _entries[middle].Number > number ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
