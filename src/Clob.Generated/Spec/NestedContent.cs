using System.Collections;
using System.Text.Json;

namespace Clob.Spec;

/// <summary>
/// Compares values by their content whose type is known at run time only: what is in lists and maps. A map in a list is compared as one
/// where it
/// is an <see cref="IDictionary"/>, as those that are read and those of .NET are.
/// </summary>
internal static class NestedContent
{
    public static bool AreEqual(object? one, object? other)
        => ReferenceEquals(one, other) || (one, other) switch
        {
            (null, _) or (_, null) => false,
            (string, _) or (_, string) => one.Equals(other),
            (JsonElement first, JsonElement second) => JsonContent.AreEqual(first, second),
            (ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second) => first.Span.SequenceEqual(second.Span),
            (IDictionary first, IDictionary second) => AreEqual(first, second),
            (IDictionary, _) or (_, IDictionary) => false,
            (IEnumerable first, IEnumerable second) => AreEqual(first, second),
            _ => one.Equals(other),
        };

    public static int HashOf(object? value) => value switch
    {
        null => 0,
        string text => text.GetHashCode(StringComparison.Ordinal),
        JsonElement element => JsonContent.HashOf(element),
        ReadOnlyMemory<byte> bytes => HashOf(bytes.Span),
        IDictionary map => HashOf(map),
        IEnumerable list => HashOf(list),
        _ => value.GetHashCode(),
    };

    private static bool AreEqual(IEnumerable one, IEnumerable other)
    {
        var others = other.Cast<object?>().ToList();
        var at = 0;
        foreach (var item in one)
        {
            if (at == others.Count || !AreEqual(item, others[at++]))
            {
                return false;
            }
        }

        return at == others.Count;
    }

    private static bool AreEqual(IDictionary one, IDictionary other)
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        // The other's own look-up may take upper and lower case as the same.
        var values = new Dictionary<object, object?>();
        foreach (DictionaryEntry entry in other)
        {
            values[entry.Key] = entry.Value;
        }

        foreach (DictionaryEntry entry in one)
        {
            if (!values.TryGetValue(entry.Key, out var value) || !AreEqual(entry.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static int HashOf(IEnumerable list)
    {
        var hash = new HashCode();
        foreach (var item in list)
        {
            hash.Add(HashOf(item));
        }

        return hash.ToHashCode();
    }

    // A sum, because the order of a map does not count.
    private static int HashOf(IDictionary map)
    {
        var sum = map.Count;
        foreach (DictionaryEntry entry in map)
        {
            sum = unchecked(sum + HashCode.Combine(entry.Key, HashOf(entry.Value)));
        }

        return sum;
    }
}
