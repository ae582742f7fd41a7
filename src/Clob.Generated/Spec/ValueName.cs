namespace Clob.Spec;

/// <summary>How a message calls a value that is checked: by the name of its property, or by the way to it.</summary>
internal readonly struct ValueName
{
    private readonly object _name;

    private ValueName(object name) => _name = name;

    public static implicit operator ValueName(string name) => new(name);

    public static implicit operator ValueName(ValuePath path) => new(path);

    public override string ToString() => _name.ToString()!;
}
