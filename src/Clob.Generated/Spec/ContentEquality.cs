using System.Text.Json;

namespace Clob.Spec;

/// <summary>
/// Compares the members of generated records by their content, however deep: lists in order, maps in any order, bytes and JSON by
/// what they say.
/// </summary>
internal static class ContentEquality
{
    public static bool AreEqual<T>(T? one, T? other)
        => HasContentEquality<T>() ? EqualityComparer<T>.Default.Equals(one, other) : NestedContent.AreEqual(one, other);

    public static bool AreEqual<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one is null || other is null || one.Count != other.Count)
        {
            return false;
        }

        for (var at = 0; at < one.Count; at++)
        {
            if (!AreEqual(one[at], other[at]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreEqual<T>(IReadOnlyDictionary<string, T>? one, IReadOnlyDictionary<string, T>? other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (one is null || other is null || one.Count != other.Count)
        {
            return false;
        }

        // The other's own look-up may take upper and lower case as the same.
        var values = new Dictionary<string, T>(other, StringComparer.Ordinal);
        return one.All(pair => values.TryGetValue(pair.Key, out var value) && AreEqual(pair.Value, value));
    }

    public static int HashOf<T>(T? value)
        => value is null ? 0
            : HasContentEquality<T>() ? EqualityComparer<T>.Default.GetHashCode(value)
            : NestedContent.HashOf(value);

    public static int HashOf<T>(IReadOnlyList<T>? list)
    {
        if (list is null)
        {
            return 0;
        }

        var hash = new HashCode();
        foreach (var item in list)
        {
            hash.Add(HashOf(item));
        }

        return hash.ToHashCode();
    }

    // A sum, because the order of a map does not count.
    public static int HashOf<T>(IReadOnlyDictionary<string, T>? map)
        => map is null ? 0 : map.Aggregate(map.Count, (sum, pair) => unchecked(sum + HashCode.Combine(pair.Key, HashOf(pair.Value))));

    /// <summary>Returns whether the type itself compares by content. Of a reference, its object decides.</summary>
    private static bool HasContentEquality<T>()
        => typeof(T) == typeof(string)
            || (typeof(T).IsValueType
                && typeof(T) != typeof(JsonElement) && typeof(T) != typeof(JsonElement?)
                && typeof(T) != typeof(ReadOnlyMemory<byte>) && typeof(T) != typeof(ReadOnlyMemory<byte>?));
}
