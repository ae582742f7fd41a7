using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Tells which values of requests have anything to check.</summary>
internal sealed class CheckedRecords
{
    private readonly Dictionary<string, RecordModel> _records;
    private readonly HashSet<string> _needing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nested = new(StringComparer.Ordinal);
    private readonly Queue<RecordModel> _unwritten = new();

    public CheckedRecords(IEnumerable<RecordModel> records)
    {
        _records = records.ToDictionary(record => record.Name, StringComparer.Ordinal);

        // Records may refer to each other in circles: each round finds those that hold one of the round before.
        while (_records.Values.Where(record => !_needing.Contains(record.Name) && HasChecks(record)).ToArray() is { Length: > 0 } more)
        {
            _needing.UnionWith(more.Select(record => record.Name));
        }
    }

    public RecordModel Find(string name) => _records[name];

    public bool Needs(ValueModel value, bool isRequired)
        => (isRequired && value is { IsReference: true, IsNullable: false }) || NeedsContent(value);

    /// <summary>Returns whether there is something to check of a value that is there.</summary>
    public bool NeedsContent(ValueModel value)
        => value.Limits != LimitsModel.None
            || (value.Item is { } item && Needs(item, isRequired: true))
            || (value.Kind == ValueKind.Record && _needing.Contains(value.TypeName!));

    /// <summary>Notes that a record is checked inside a request, by a method that all of these share.</summary>
    public void Nest(string name)
    {
        if (_nested.Add(name))
        {
            _unwritten.Enqueue(_records[name]);
        }
    }

    /// <summary>Returns the next record whose shared method is to be written; null where there is none.</summary>
    public RecordModel? NextNested() => _unwritten.Count > 0 ? _unwritten.Dequeue() : null;

    private bool HasChecks(RecordModel record)
        => record.MinProperties is not null
            || record.MaxProperties is not null
            || record.Members.Any(member => Needs(member.Value, member.IsRequired));
}
