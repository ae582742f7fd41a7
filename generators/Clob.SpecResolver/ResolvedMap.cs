using System.Collections;

namespace Clob.SpecResolver;

/// <summary>
/// The values that a template reads, by name: texts, true, lists and maps. What is null or false is left out. No name is a keyword of
/// JSON Schema, such as <c>type</c>: NSwag would take the map for a schema.
/// </summary>
internal sealed class ResolvedMap : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> _values = [];

    public void Add(string name, string? text) => AddValue(name, text);

    public void Add(string name, bool flag) => AddValue(name, flag ? flag : null);

    public void Add(string name, ResolvedMap? map) => AddValue(name, map);

    public void Add(string name, IEnumerable<object> list) => AddValue(name, list.ToArray() is { Length: > 0 } items ? items : null);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddValue(string name, object? value)
    {
        if (value is not null)
        {
            _values.Add(KeyValuePair.Create(name, value));
        }
    }
}
