namespace Clob.Secrets.Decoding;

/// <summary>A text after some decoding, and for each of its characters the place in the original text that it came from.</summary>
internal sealed class DecodedText
{
    private char[] _characters;
    private int[] _starts;
    private int[] _ends;

    public DecodedText(int capacity)
    {
        _characters = new char[capacity];
        _starts = new int[capacity];
        _ends = new int[capacity];
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public char this[int index] => _characters[index];

    /// <summary>Returns the text itself, with nothing decoded.</summary>
    public static DecodedText Of(string text)
    {
        var decoded = new DecodedText(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            decoded.Add(text[at], at, at + 1);
        }

        return decoded;
    }

    /// <summary>Returns where the character begins in the original text.</summary>
    public int StartOf(int index) => _starts[index];

    /// <summary>Returns where the character ends in the original text.</summary>
    public int EndOf(int index) => _ends[index];

    /// <summary>Adds a character that comes from a range of the original text.</summary>
    public void Add(char character, int start, int end)
    {
        if (Length == _characters.Length)
        {
            var capacity = Math.Max(16, Length * 2);
            Array.Resize(ref _characters, capacity);
            Array.Resize(ref _starts, capacity);
            Array.Resize(ref _ends, capacity);
        }

        _characters[Length] = character;
        _starts[Length] = start;
        _ends[Length++] = end;
    }

    /// <summary>Takes the last characters back.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>Adds a character that comes from a range of another decoded text.</summary>
    public void Add(char character, DecodedText source, int first, int last) => Add(character, source.StartOf(first), source.EndOf(last));
}
