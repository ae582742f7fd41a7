namespace Clob.Spec;

/// <summary>The way to a value inside a request, such as <c>orders[3].price</c>. Its text is built when a message needs it.</summary>
/// <param name="name">The name of the parameter or property at which it begins.</param>
internal sealed class ValuePath(string name)
{
    private readonly ValuePath? _parent;
    private readonly int _index = -1;
    private readonly bool _isKey;

    private ValuePath(ValuePath parent, string name, int index = -1, bool isKey = false)
        : this(name)
    {
        _parent = parent;
        _index = index;
        _isKey = isKey;
    }

    /// <summary>Returns the way to a member of the value.</summary>
    public ValuePath Member(string name) => new(this, name);

    /// <summary>Returns the way to an item of the value, which is a list.</summary>
    public ValuePath Item(int index) => new(this, "", index);

    /// <summary>Returns the way to what a key has in the value, which is a map.</summary>
    public ValuePath Key(string key) => new(this, key, isKey: true);

    public override string ToString()
        => _parent is null ? name
            : _isKey ? $"{_parent}[\"{TextLook.Quote(name)}\"]"
            : _index >= 0 ? FormattableString.Invariant($"{_parent}[{_index}]")
            : $"{_parent}.{name}";
}
