namespace Clob.Generators.Emit;

/// <summary>How generated checks call a value: an expression of C# that is a text, or the way to the value.</summary>
internal readonly record struct ValueAt(string Expression, bool IsPath)
{
    public static ValueAt Name(string expression) => new($"nameof({expression})", IsPath: false);

    public ValueAt Member(string owner, string name)
        => new($"{Path}.Member(nameof({owner}.{name}))", IsPath: true);

    public ValueAt Item(string index) => new($"{Path}.Item({index})", IsPath: true);

    public ValueAt Key(string key) => new($"{Path}.Key({key})", IsPath: true);

    public string Path => IsPath ? Expression : $"new ValuePath({Expression})";
}
