using System.Collections;

namespace Clob.Spec;

/// <summary>Finds nulls in lists and maps: C# calls their items not null, and the JSON reader does not look.</summary>
internal static class NestedNulls
{
    /// <summary>Returns whether a null is in a list or a map, at any depth.</summary>
    /// <param name="value">The list or the map; in any other value there is none.</param>
    public static bool AreIn(object? value) => value switch
    {
        string => false,
        IDictionary map => AreAmong(map.Values),
        IEnumerable list => AreAmong(list),
        _ => false,
    };

    private static bool AreAmong(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is null || AreIn(item))
            {
                return true;
            }
        }

        return false;
    }
}
