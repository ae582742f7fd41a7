namespace Clob.Spec;

/// <summary>Compares the members of generated records by their content: lists in order, maps in any order.</summary>
internal static class ContentEquality
{
    public static bool AreEqual<T>(T? one, T? other) => EqualityComparer<T>.Default.Equals(one, other);

    public static bool AreEqual<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) => ReferenceEquals(one, other) || one.SequenceEqual(other);

    public static bool AreEqual<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one.Count != other.Count)
        {
            return false;
        }

        // The other's own look-up may take upper and lower case as the same.
        var values = new Dictionary<string, T>(other, StringComparer.Ordinal);
        return one.All(pair => values.TryGetValue(pair.Key, out var value) && AreEqual(pair.Value, value));
    }

    public static int HashOf<T>(T? value) => value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value);

    public static int HashOf<T>(IReadOnlyList<T> list)
    {
        var hash = new HashCode();
        foreach (var item in list)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    // A sum, because the order of a map does not count.
    public static int HashOf<T>(IReadOnlyDictionary<string, T> map)
        => map.Aggregate(map.Count, (sum, pair) => unchecked(sum + HashCode.Combine(pair.Key, pair.Value)));
}
