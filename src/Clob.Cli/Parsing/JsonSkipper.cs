namespace Clob.Cli.Parsing;

/// <summary>Finds the end of a JSON array or object.</summary>
internal sealed class JsonSkipper
{
    private int _depth;
    private bool _isString;
    private bool _isEscaped;

    /// <summary>Reads the next character, the opening bracket first. Returns whether it is the closing one.</summary>
    public bool IsOver(char letter)
    {
        if (_isString)
        {
            _isString = letter != '"' || _isEscaped;
            _isEscaped = letter == '\\' && !_isEscaped;
            return false;
        }

        _isString = letter == '"';
        _depth += letter switch
        {
            '[' or '{' => 1,
            ']' or '}' => -1,
            _ => 0,
        };
        return _depth == 0;
    }
}
