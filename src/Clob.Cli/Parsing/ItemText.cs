using System.Text;

namespace Clob.Cli.Parsing;

/// <summary>The text of an item of a list. Where it is too long for an id, only the beginning is kept.</summary>
internal sealed class ItemText
{
    // What the library sends at most.
    private const int Longest = 1000;
    private const char Ellipsis = '…';

    private readonly StringBuilder _text = new();

    public bool IsEmpty => _text.Length == 0;

    public char First => _text[0];

    public bool IsTooLong { get; private set; }

    public void Append(char letter)
    {
        if (_text.Length < Longest)
        {
            _text.Append(letter);
        }
        else if (!IsTooLong)
        {
            IsTooLong = true;
            _text.Append(Ellipsis);
        }
    }

    /// <summary>Replaces the text.</summary>
    public void Set(string text) => _text.Clear().Append(text);

    public void Clear()
    {
        _text.Clear();
        IsTooLong = false;
    }

    public override string ToString() => _text.ToString();
}
