using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Clob.Cli.Parsing;

/// <summary>
/// Takes a list of order ids apart while its text comes in: ids separated by white space, lines, commas or semicolons, or
/// JSON arrays of strings. The first character that is not white space decides which of the two it is.
/// </summary>
internal sealed class OrderIdScanner
{
    private const int LongestItem = 1024;
    private const char ByteOrderMark = '\uFEFF';

    private readonly Queue<ScannedId> _items;
    private readonly StringBuilder _item = new();

    private Place _place = Place.Start;
    private int _line = 1;
    private bool _isAfterReturn;
    private bool _isAfterId;
    private bool _isEscaped;

    /// <summary>Creates a scanner.</summary>
    /// <param name="items">Takes the items, in their order.</param>
    public OrderIdScanner(Queue<ScannedId> items) => _items = items;

    private enum Place
    {
        /// <summary>Before anything, where a byte order mark may be.</summary>
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

        /// <summary>After an element of an array.</summary>
        AfterElement,

        /// <summary>After an array.</summary>
        AfterArray,
    }

    /// <summary>Takes the next piece of the text.</summary>
    /// <exception cref="FormatException">The text is no list and no array, so nothing after this place can be read. The message names line and text.</exception>
    public void Read(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            // A return and a line feed after it end one line.
            _line += letter == '\r' || (letter == '\n' && !_isAfterReturn) ? 1 : 0;
            _isAfterReturn = letter == '\r';
            Read(letter);
        }
    }

    /// <summary>Takes the end of the text.</summary>
    /// <exception cref="FormatException">The text ends in the middle of an array.</exception>
    public void End()
    {
        if (_place == Place.List)
        {
            EndListItem();
        }
        else if (_place is Place.ArrayStart or Place.BeforeElement or Place.String or Place.Word or Place.AfterElement)
        {
            throw Broken("the JSON array ends in the middle, so ids may be missing.");
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
                _items.Enqueue(new(letter.ToString(), _line, $"An order id is missing before '{letter}'. Leave the '{letter}' out, or pass the id that belongs there."));
            }

            _isAfterId = false;
        }
        else if (char.IsWhiteSpace(letter))
        {
            EndListItem(letter is '\r' or '\n' ? _line - 1 : _line);
        }
        else
        {
            Append(letter);
        }
    }

    private void EndListItem(int? line = null)
    {
        if (_item.Length > 0)
        {
            _isAfterId = true;
            Add(OrderIdText.Problem, line ?? _line);
        }
    }

    /// <summary>Between the elements of an array, and after it.</summary>
    private void ReadStructure(char letter)
    {
        if (letter is ' ' or '\t' or '\r' or '\n')
        {
            return;
        }

        _place = (_place, letter) switch
        {
            (Place.ArrayStart or Place.BeforeElement, '"') => Place.String,
            (Place.ArrayStart or Place.AfterElement, ']') => Place.AfterArray,
            (Place.AfterElement, ',') => Place.BeforeElement,
            (Place.AfterArray, '[') => Place.ArrayStart,
            (Place.AfterArray, _) => throw Broken($"'{letter}' follows a JSON array. Only another array may."),
            (Place.AfterElement, _) => throw Broken($"'{letter}' follows an id of a JSON array, where a comma or ] has to be."),
            (_, '[' or '{') => throw Broken($"'{letter}' begins something else than an id. A JSON array of ids holds strings alone: [\"0x…\", \"0x…\"]."),
            (_, ',' or ']') => throw Broken($"'{letter}' comes where an id of the JSON array has to be."),
            _ => Place.Word,
        };
        if (_place == Place.Word)
        {
            Append(letter);
        }
    }

    private void ReadString(char letter)
    {
        if (letter is '\r' or '\n')
        {
            _line--;
            throw Broken($"'{OrderIdText.Shown(_item.ToString())}' has no closing quotation mark.");
        }

        if (letter == '"' && !_isEscaped)
        {
            _place = Place.AfterElement;
            Unescape();
            Add(OrderIdText.Problem, _line);
            return;
        }

        _isEscaped = letter == '\\' && !_isEscaped;
        Append(letter);
    }

    private void Unescape()
    {
        var text = _item.ToString();
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse($"\"{text}\"");
            _item.Clear().Append(json.RootElement.GetString());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // It stays as it is, and cannot be an id.
        }
    }

    private void ReadWord(char letter)
    {
        if (letter is not (',' or ']') && !char.IsWhiteSpace(letter))
        {
            Append(letter);
            return;
        }

        _place = Place.AfterElement;
        Add(text => $"'{OrderIdText.Shown(text)}' is no string. A JSON array of ids holds strings in double quotes: [\"0x…\", \"0x…\"].", letter is '\r' or '\n' ? _line - 1 : _line);
        ReadStructure(letter);
    }

    private void Append(char letter)
    {
        _item.Append(letter);
        if (_item.Length > LongestItem)
        {
            throw Broken($"'{OrderIdText.Shown(_item.ToString())}' is too long for an order id.");
        }
    }

    private void Add(Func<string, string?> problem, int line)
    {
        var text = _item.ToString();
        _item.Clear();
        _items.Enqueue(new(text, line, problem(text)));
    }

    private FormatException Broken(string what) => new(string.Create(CultureInfo.InvariantCulture, $"line {_line}: {what}"));
}
