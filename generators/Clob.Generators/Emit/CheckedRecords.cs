using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Tells which values of requests have anything to check.</summary>
internal sealed class CheckedRecords(IEnumerable<RecordModel> records)
{
    private readonly Dictionary<string, RecordModel> _records = records.ToDictionary(record => record.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public RecordModel Find(string name) => _records[name];

    public bool Needs(ValueModel value, bool isRequired)
        => (isRequired && value is { IsReference: true, IsNullable: false }) || NeedsContent(value);

    /// <summary>Returns whether there is something to check of a value that is there.</summary>
    public bool NeedsContent(ValueModel value)
        => value.Limits != LimitsModel.None
            || (value.Item is { } item && Needs(item, isRequired: true))
            || (value.Kind == ValueKind.Record && Needs(value.TypeName!));

    public bool Needs(string record)
    {
        if (!_known.TryGetValue(record, out var needs))
        {
            // A record that refers to itself needs what its other members need.
            _known[record] = false;
            var model = _records[record];
            needs = model.MinProperties is not null
                || model.MaxProperties is not null
                || model.Members.Any(member => Needs(member.Value, member.IsRequired));
            _known[record] = needs;
        }

        return needs;
    }
}
