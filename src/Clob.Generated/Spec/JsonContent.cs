using System.Text.Json;

namespace Clob.Spec;

/// <summary>Compares JSON by what it says: white space, the order of members, and how a number or a text is written do not count.</summary>
internal static class JsonContent
{
    public static bool AreEqual(JsonElement one, JsonElement other)
        => one.ValueKind == other.ValueKind && (one.ValueKind == JsonValueKind.Undefined || AreDeepEqual(one, other));

    public static int HashOf(JsonElement element) => HashCode.Combine(element.ValueKind, element.ValueKind switch
    {
        // Numbers that are equal are the same when they are rounded.
        JsonValueKind.Number => element.TryGetDouble(out var number) ? number.GetHashCode() : 0,
        JsonValueKind.String => HashOfText(element),
        JsonValueKind.Array => element.EnumerateArray().Aggregate(0, (hash, item) => HashCode.Combine(hash, HashOf(item))),

        // A sum, because the order of members does not count.
        JsonValueKind.Object => element.EnumerateObject().Aggregate(0, (sum, member) => unchecked(sum + HashOf(member.Value))),
        _ => 0,
    });

    private static bool AreDeepEqual(JsonElement one, JsonElement other)
    {
        try
        {
            return JsonElement.DeepEquals(one, other);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, and no text.
            return one.GetRawText() == other.GetRawText();
        }
    }

    private static int HashOfText(JsonElement element)
    {
        try
        {
            return element.GetString()!.GetHashCode(StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
