using System.Text;
using System.Text.Json;
using Clob.Orders;

namespace Clob.Cli.Parsing;

/// <summary>
/// Splits a list of order ids while its text arrives: ids separated by white space, lines, commas or semicolons, or JSON arrays of
/// strings. The first character that is not white space decides which of the two it is. What cannot be an id becomes an item with its
/// problem, and scanning goes on; only an incomplete array ends the list.
/// </summary>
internal sealed class OrderIdScanner
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly Queue<ScannedId> _items;
    private readonly ItemText _item = new();
    private readonly JsonSkipper _nested = new();

    private Place _place = Place.Start;
    private int _line = 1;
    private int _beganAt = 1;
    private bool _isAfterReturn;
    private bool _isAfterId;
    private bool _isEscaped;

    /// <summary>Creates a scanner.</summary>
    /// <param name="items">Receives the items, in order.</param>
    public OrderIdScanner(Queue<ScannedId> items) => _items = items;

    private enum Place
    {
        /// <summary>At the start, where a byte order mark may be.</summary>
        Start,

        /// <summary>In white space before the first item.</summary>
        Blank,

        /// <summary>In a list.</summary>
        List,

        /// <summary>After the opening bracket of an array.</summary>
        ArrayStart,

        /// <summary>After a comma of an array.</summary>
        BeforeElement,

        /// <summary>In a string of an array.</summary>
        String,

        /// <summary>In a word of an array, which cannot be an id.</summary>
        Word,

        /// <summary>In an array or an object in an array, which cannot be an id.</summary>
        Nested,

        /// <summary>After an element of an array.</summary>
        AfterElement,

        /// <summary>After an array.</summary>
        AfterArray,

        /// <summary>In a word after an array.</summary>
        Stray,

        /// <summary>In an object after an array.</summary>
        StrayObject,
    }

    /// <summary>Gets the beginning of an item whose end has not been read; null where there is none.</summary>
    public string? Unfinished => _item.IsEmpty ? null : _item.ToString();

    /// <summary>Reads the next piece of the text.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            // A carriage return with a line feed ends one line.
            _line += letter == '\r' || (letter == '\n' && !_isAfterReturn) ? 1 : 0;
            _isAfterReturn = letter == '\r';
            Read(letter);
        }
    }

    /// <summary>Ends the text.</summary>
    /// <exception cref="FormatException">The text ends in the middle of an array. The message names the line.</exception>
    public void End()
    {
        if (_place is Place.List)
        {
            EndListItem();
        }
        else if (_place is Place.Stray)
        {
            EndStray();
        }
        else if (_place is not (Place.Start or Place.Blank or Place.AfterArray))
        {
            var what = _place == Place.Nested ? $"{SomethingElse()} It ends" : "the JSON array ends";
            _item.Clear();
            throw new FormatException(FormattableString.Invariant($"line {_line}: {what} in the middle, so ids may be missing."));
        }
    }

    private void Read(char letter)
    {
        switch (_place)
        {
            case Place.Start or Place.Blank:
                Begin(letter);
                break;
            case Place.List:
                ReadList(letter);
                break;
            case Place.String:
                ReadString(letter);
                break;
            case Place.Word:
                ReadWord(letter);
                break;
            case Place.Nested or Place.StrayObject:
                ReadNested(letter);
                break;
            case Place.AfterArray or Place.Stray:
                ReadAfterArray(letter);
                break;
            default:
                ReadStructure(letter);
                break;
        }
    }

    private void Begin(char letter)
    {
        var isMark = _place == Place.Start && letter == ByteOrderMark;
        _place = letter == '[' ? Place.ArrayStart : char.IsWhiteSpace(letter) || isMark ? Place.Blank : Place.List;
        if (_place == Place.List)
        {
            ReadList(letter);
        }
    }

    private void ReadList(char letter)
    {
        if (letter is ',' or ';')
        {
            EndListItem();
            if (!_isAfterId)
            {
                AddProblem(
                    letter, $"An order id is missing before '{letter}'. Leave the '{letter}' out, or pass the id that belongs there.");
            }

            _isAfterId = false;
        }
        else if (char.IsWhiteSpace(letter))
        {
            EndListItem(letter);
        }
        else
        {
            _item.Append(letter);
        }
    }

    private void EndListItem(char? separator = null)
    {
        if (!_item.IsEmpty)
        {
            _isAfterId = true;
            Add(OrderIdText.Problem, separator);
        }
    }

    /// <summary>Between the elements of an array.</summary>
    private void ReadStructure(char letter)
    {
        if (letter is ' ' or '\t' or '\r' or '\n')
        {
            return;
        }

        if (_place == Place.AfterElement && letter is not (',' or ']'))
        {
            // Continues as if the comma were there: what follows may be an id.
            AddProblem(letter, $"'{letter}' follows an id of a JSON array, where a comma or ] has to be.");
            _place = Place.BeforeElement;
        }
        else if ((_place != Place.AfterElement && letter == ',') || (_place == Place.BeforeElement && letter == ']'))
        {
            AddProblem(letter, $"'{letter}' comes where an id of the JSON array has to be.");
        }

        _place = letter switch
        {
            '"' => Place.String,
            ']' => Place.AfterArray,
            ',' => Place.BeforeElement,
            '[' or '{' => Place.Nested,
            _ => Place.Word,
        };
        if (_place is Place.Word or Place.Nested)
        {
            _beganAt = _line;
            Read(letter);
        }
    }

    private void ReadString(char letter)
    {
        if (letter is '\r' or '\n')
        {
            _place = Place.AfterElement;
            _isEscaped = false;
            Add(text => $"'{OrderIdText.Shown(text)}' has no closing quotation mark.", letter);
            return;
        }

        if (letter == '"' && !_isEscaped)
        {
            _place = Place.AfterElement;
            Unescape();
            Add(OrderIdText.Problem);
            return;
        }

        _isEscaped = letter == '\\' && !_isEscaped;
        _item.Append(letter);
    }

    private void Unescape()
    {
        var text = _item.ToString();
        if (_item.IsTooLong || !text.Contains('\\', StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse($"\"{text}\"");
            _item.Set(json.RootElement.GetString()!);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The text stays as it is, and cannot be an id.
        }
    }

    private void ReadWord(char letter)
    {
        if (letter is not (',' or ']') && !char.IsWhiteSpace(letter))
        {
            _item.Append(letter);
            return;
        }

        _place = Place.AfterElement;
        Add(
            text => $"'{OrderIdText.Shown(text)}' is no string. A JSON array of ids holds strings in double quotes: [\"0x…\", \"0x…\"].",
            letter);
        ReadStructure(letter);
    }

    private void ReadNested(char letter)
    {
        _item.Append(letter);
        if (!_nested.IsOver(letter))
        {
            return;
        }

        if (_place == Place.StrayObject)
        {
            EndStray();
            _place = Place.AfterArray;
        }
        else
        {
            AddWhole(SomethingElse(), _beganAt);
            _place = Place.AfterElement;
        }
    }

    private string SomethingElse()
        => $"'{_item.First}' begins something else than an id. A JSON array of ids holds strings alone: [\"0x…\", \"0x…\"].";

    private void ReadAfterArray(char letter)
    {
        var isBracket = letter is '[' or '{';
        if (!isBracket && !char.IsWhiteSpace(letter))
        {
            _beganAt = _place == Place.Stray ? _beganAt : _line;
            _place = Place.Stray;
            _item.Append(letter);
            return;
        }

        if (_place == Place.Stray)
        {
            EndStray();
        }

        _place = letter switch
        {
            '[' => Place.ArrayStart,
            '{' => Place.StrayObject,
            _ => Place.AfterArray,
        };
        if (_place == Place.StrayObject)
        {
            _beganAt = _line;
            ReadNested(letter);
        }
    }

    private void EndStray() => AddWhole($"'{_item.First}' follows a JSON array. Only another array may.", _beganAt);

    private void Add(Func<string, string?> problem, char? separator = null)
    {
        var text = _item.ToString();
        AddWhole(
            _item.IsTooLong ? $"'{OrderIdText.Shown(text)}' is too long for an order id." : problem(text),
            separator is '\r' or '\n' ? _line - 1 : _line);
    }

    private void AddWhole(string? problem, int line)
    {
        _items.Enqueue(new(_item.ToString(), line, problem));
        _item.Clear();
    }

    private void AddProblem(char letter, string problem) => _items.Enqueue(new(letter.ToString(), _line, problem));
}
