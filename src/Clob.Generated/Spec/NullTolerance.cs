using System.Collections.ObjectModel;
using System.Text.Json;

namespace Clob.Spec;

/// <summary>Reads what the venue leaves out or sends as null, so that no caller has to.</summary>
internal static class NullTolerance
{
    /// <summary>Returns a list that can be read: a missing one is empty, and a null in it is left out.</summary>
    /// <exception cref="JsonException">A null is in a list or a map in it.</exception>
    public static IReadOnlyList<T> OrEmpty<T>(IReadOnlyList<T>? list)
        => list is null ? [] : HasNull(list) ? [.. list.Where(item => item is not null)] : list;

    /// <summary>Returns a list whose items may be null: a missing one is empty, and nothing is left out.</summary>
    public static IReadOnlyList<T> OrEmptyWithNulls<T>(IReadOnlyList<T>? list) => list ?? [];

    /// <summary>Returns a map whose values may be null: a missing one is empty.</summary>
    public static IReadOnlyDictionary<string, T> OrEmptyWithNulls<T>(IReadOnlyDictionary<string, T>? map)
        => map ?? ReadOnlyDictionary<string, T>.Empty;

    /// <summary>Returns a map that can be read: a missing one is empty.</summary>
    /// <exception cref="JsonException">A null is in it, and what it stands for is not known.</exception>
    public static IReadOnlyDictionary<string, T> OrEmpty<T>(IReadOnlyDictionary<string, T>? map)
        => map is null ? ReadOnlyDictionary<string, T>.Empty
            : MayHoldMore<T>() && NestedNulls.AreIn(map) ? throw Unreadable()
            : map;

    /// <summary>
    /// Returns a map that can be read: a missing one is empty, and a null in it is an empty text, because its key still counts.
    /// </summary>
    public static IReadOnlyDictionary<string, string> OrEmpty(IReadOnlyDictionary<string, string>? map)
        => map is null ? ReadOnlyDictionary<string, string>.Empty
            : map.Count > 0 && map.Values.Any(text => text is null) ? new OrderedDictionary<string, string>(map.Select(WithText))
            : map;

    private static KeyValuePair<string, string> WithText(KeyValuePair<string, string> pair)
        => KeyValuePair.Create(pair.Key, pair.Value ?? "");

    private static JsonException Unreadable() => new("There is null where the spec has a value.");

    private static bool HasNull<T>(IReadOnlyList<T> list)
    {
        var hasNull = false;
        var mayHoldMore = MayHoldMore<T>();
        for (var at = 0; at < list.Count; at++)
        {
            if (list[at] is not { } item)
            {
                hasNull = true;
            }
            else if (mayHoldMore && NestedNulls.AreIn(item))
            {
                throw Unreadable();
            }
        }

        return hasNull;
    }

    private static bool MayHoldMore<T>() => !typeof(T).IsValueType && typeof(T) != typeof(string);
}
