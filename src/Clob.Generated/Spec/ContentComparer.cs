namespace Clob.Spec;

/// <summary>Compares the items of a list, which may be null, by their content.</summary>
internal sealed class ContentComparer<T> : IEqualityComparer<ValueTuple<T>>
{
    public static ContentComparer<T> Instance { get; } = new();

    public bool Equals(ValueTuple<T> x, ValueTuple<T> y) => ContentEquality.AreEqual(x.Item1, y.Item1);

    public int GetHashCode(ValueTuple<T> obj) => ContentEquality.HashOf(obj.Item1);
}
