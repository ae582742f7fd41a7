namespace Clob.Sandbox.Orders;

/// <summary>
/// The live orders of one account for one market and token, in the order in which they were added. Finished ones stay
/// until they are the greater part, so that to finish one costs no search.
/// </summary>
internal sealed class Shelf(int number)
{
    private const int FewEntries = 32;

    private readonly List<BookEntry> _entries = [];
    private int _live;

    /// <summary>Its place among the shelves of the account.</summary>
    public int Number { get; } = number;

    /// <summary>What looks open and was added after the order with this number.</summary>
    public IEnumerable<BookEntry> OpenAfter(long number)
    {
        for (var index = FirstAfter(number); index < _entries.Count; index++)
        {
            if (_entries[index].State.LooksOpen())
            {
                yield return _entries[index];
            }
        }
    }

    public void Add(BookEntry entry)
    {
        Insert(entry);
        _live++;
    }

    /// <summary>Changes the state of an entry of this shelf.</summary>
    public void Change(BookEntry entry, SandboxOrderState state)
    {
        var difference = (state.IsLive() ? 1 : 0) - (entry.State.IsLive() ? 1 : 0);
        entry.State = state;
        _live += difference;
        if (difference > 0 && !entry.IsShelved)
        {
            Insert(entry);
        }
        else if (difference < 0 && _entries.Count > FewEntries && _live < _entries.Count / 2)
        {
            _entries.RemoveAll(candidate => !(candidate.IsShelved = candidate.State.IsLive()));
        }
    }

    private void Insert(BookEntry entry)
    {
        // Nearly always at the end: only an order that was finished and opens again finds later ones there.
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
