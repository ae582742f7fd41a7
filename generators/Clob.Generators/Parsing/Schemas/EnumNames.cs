using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>
/// Names the known values of an open enum: <c>LIVE</c> is <c>Live</c>, <c>1h</c> is <c>Value1h</c>. Words that all values
/// begin with are left out: <c>ORDER_STATUS_LIVE</c> beside <c>ORDER_STATUS_MATCHED</c> is <c>Live</c>.
/// </summary>
internal static class EnumNames
{
    // Members that every open enum has.
    private static readonly HashSet<string> Taken = new(CSharpName.TakenInRecord, StringComparer.Ordinal)
    {
        "Create", "ToWireText", "Value",
    };

    /// <summary>Returns the name of each value; an empty text for one that has no letter, digit or sign with a name.</summary>
    public static IReadOnlyList<string> Of(string type, IReadOnlyList<string> values, ValueKind kind)
    {
        if (kind != ValueKind.Text)
        {
            return [.. values.Select(OfNumber)];
        }

        var words = values.Select(value => Words(value).ToArray()).ToArray();
        var shared = SharedWords(words);
        return [.. words
            .Select((own, at) => values[at].Trim().Length == 0 ? "Empty" : OfWords([.. own.Skip(shared)]))
            .Select(name => Taken.Contains(name) || name == type ? name + "Value" : name)];
    }

    /// <summary>Returns how many words all values begin with, so that each keeps one.</summary>
    private static int SharedWords(string[][] values)
    {
        if (values.Length < 2)
        {
            return 0;
        }

        var most = values.Min(words => words.Length) - 1;
        var shared = 0;
        while (shared < most && values.All(words => words[shared] == values[0][shared]))
        {
            shared++;
        }

        return shared;
    }

    private static string OfWords(IReadOnlyList<string> words)
    {
        var name = string.Concat(words.Select(word => word.All(letter => letter is not (>= 'a' and <= 'z'))
            ? word.Substring(0, 1) + word.Substring(1).ToLowerInvariant()
            : char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && name[0] is >= '0' and <= '9' ? "Value" + name : name;
    }

    private static string OfNumber(string value)
        => "Value" + value.Replace("-", "Minus").Replace("+", "").Replace(".", "Point");

    // Signs that tell values apart have names; all others part words.
    private static IEnumerable<string> Words(string value)
    {
        var word = "";
        for (var at = 0; at < value.Length; at++)
        {
            var letter = value[at];
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                word += letter;
                continue;
            }

            if (word.Length > 0)
            {
                yield return word;
                word = "";
            }

            if (Sign(letter, isFirst: at == 0) is { } sign)
            {
                yield return sign;
            }
        }

        if (word.Length > 0)
        {
            yield return word;
        }
    }

    private static string? Sign(char letter, bool isFirst) => letter switch
    {
        '-' when isFirst => "Minus",
        '+' => "Plus",
        '=' => "Equal",
        '<' => "Less",
        '>' => "Greater",
        '%' => "Percent",
        '*' => "Star",
        '!' => "Not",
        '&' => "And",
        _ => null,
    };
}
