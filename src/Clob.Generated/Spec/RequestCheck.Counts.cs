namespace Clob.Spec;

/// <content>The checks of how many items a list has, and how many members an object or a map.</content>
internal static partial class RequestCheck
{
    public static void MinItems(int count, int minItems, string parameterName)
    {
        if (count < minItems)
        {
            throw new ArgumentException(
                $"{parameterName} has {count} items; a request takes at least {minItems}. Where there is nothing to send, make no call.",
                parameterName);
        }
    }

    public static void MaxItems(int count, int maxItems, string parameterName)
    {
        if (count > maxItems)
        {
            throw new ArgumentException(
                $"{parameterName} has {count} items; a request takes at most {maxItems}. Split them over several calls.",
                parameterName);
        }
    }

    public static void MinItems(int count, int minItems, ValueName at, string parameterName)
    {
        if (count < minItems)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{at} has {count} items; it takes at least {minItems}. Add what is missing."), parameterName);
        }
    }

    public static void MaxItems(int count, int maxItems, ValueName at, string parameterName)
    {
        if (count > maxItems)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{at} has {count} items; it takes at most {maxItems}. Split them over several calls."),
                parameterName);
        }
    }

    /// <summary>Refuses a list with two items of the same content.</summary>
    public static void UniqueItems<T>(IReadOnlyCollection<T>? items, ValueName at, string parameterName)
    {
        var seen = new Dictionary<ValueTuple<T>, int>(ContentComparer<T>.Instance);
        foreach (var item in items ?? [])
        {
            var second = seen.Count;
            if (!seen.TryAdd(new(item), second))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"{at}[{seen[new(item)]}] and {at}[{second}] are the same. Each item may be there once: leave one of them out."),
                    parameterName);
            }
        }
    }

    public static void MinProperties(int count, int minProperties, string properties, string parameterName)
    {
        if (count < minProperties)
        {
            throw new ArgumentException(
                $"{count} of {properties} are set; a request takes at least {minProperties}. "
                + "Set the ones that you mean: a request without them would ask for more than you mean.",
                parameterName);
        }
    }

    public static void MinProperties(int count, int minProperties, ValuePath at, string parameterName)
    {
        if (count < minProperties)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{at} has {count} members; it takes at least {minProperties}. Set the ones that you mean."),
                parameterName);
        }
    }

    public static void MaxProperties(int count, int maxProperties, ValueName at, string parameterName)
    {
        if (count > maxProperties)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{at} has {count} members; it takes at most {maxProperties}. Leave out what is not needed."),
                parameterName);
        }
    }
}
