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

    public IEnumerable<BookEntry> Live => _entries.Where(entry => entry.State.IsLive());

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
        var index = _entries.Count;
        while (index > 0 && _entries[index - 1].Number > entry.Number)
        {
            index--;
        }

        _entries.Insert(index, entry);
        entry.IsShelved = true;
    }
}
