using System.Buffers;
using System.Globalization;
using System.Text;

namespace Clob.Spec;

/// <summary>The checks that requests go through before anything is sent. Which of them apply is decided by the spec.</summary>
internal static partial class RequestCheck
{
    // What nearly every id is made of. (A range would do, but is not compiled ahead, and allocates until it is hot.)
    private static readonly SearchValues<char> Printable
        = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(letter => (char)letter)]);

    /// <summary>Takes the list once, so that what is checked is what is sent.</summary>
    public static List<T> Snapshot<T>(IEnumerable<T> items, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(items, parameterName);
        return [.. items];
    }

    public static void NotNull(object? value, ValueName at, string parameterName)
    {
        if (value is null)
        {
            throw new ArgumentException($"{at} is null. It is required: pass the value that belongs there.", parameterName);
        }
    }

    public static void NotEmptyItems(List<string> items, string parameterName)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(items[at]))
            {
                throw new ArgumentException(
                    $"{parameterName}[{at}] is empty. Leave it out, or pass the value that belongs there.", parameterName);
            }

            if (!IsOneWord(items[at]))
            {
                throw IsWellFormed(items[at])
                    ? new ArgumentException(
                        $"{parameterName}[{at}] has white space in it, or a character that is a control character, invisible or "
                        + "unreadable. Nothing is trimmed: pass the value as the venue gave it.",
                        parameterName)
                    : HalfACharacter($"{parameterName}[{at}]", parameterName);
            }
        }
    }

    public static void NotEmpty(string? value, ValueName at, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{at} is empty. It is required: pass the value that belongs there.", parameterName);
        }

        WellFormed(value, at, parameterName);
    }

    public static void NullOrNotEmpty(string? value, ValueName at, string parameterName)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException(
                $"{at} is empty. Leave it null to go without it; an empty one is neither sent nor left out without a word.",
                parameterName);
        }

        WellFormed(value ?? "", at, parameterName);
    }

    /// <summary>Returns whether each half of a surrogate pair has its other half, so that what arrives is what was passed.</summary>
    public static bool IsWellFormed(string text)
    {
        if (Ascii.IsValid(text))
        {
            return true;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Returns whether a text is one word that arrives as it was passed: whole characters, none of them white space, a control character,
    /// invisible or unreadable.
    /// </summary>
    public static bool IsOneWord(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Printable))
        {
            return true;
        }

        // Half a character counts as one that is unreadable.
        foreach (var letter in text.EnumerateRunes())
        {
            if (letter == Rune.ReplacementChar
                || Rune.IsWhiteSpace(letter)
                || Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Refuses a text with half a surrogate pair in it.</summary>
    public static void WellFormed(string text, ValueName at, string parameterName)
    {
        if (!IsWellFormed(text))
        {
            throw HalfACharacter(at, parameterName);
        }
    }

    private static ArgumentException HalfACharacter(ValueName at, string parameterName)
        => new(
            $"{at} has half a character (a lone surrogate), and would arrive as another one. Pass the value as the venue gave it.",
            parameterName);
}
