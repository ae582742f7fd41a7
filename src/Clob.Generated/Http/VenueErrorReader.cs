using System.Text;
using System.Text.Json;
using Clob.Calls;

namespace Clob.Http;

/// <summary>
/// Reads the members of an error one by one. A member of another type than expected is skipped and costs no other member,
/// and what comes before a break is read. Of members with the same meaning, the first that can be read counts.
/// </summary>
internal ref struct VenueErrorReader
{
    // An error inside an error inside an error is read; deeper ones are skipped.
    private const int DeepestError = 3;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = ResponseBody.ErrorLimit + 1,
    };

    private Utf8JsonReader _reader;
    private string? _error;
    private string? _message;
    private string? _other;
    private string? _title;
    private string? _detail;
    private string? _empty;

    /// <summary>Gets what the body says; null where it has no words.</summary>
    public string? Text { get; private set; }

    /// <summary>Gets the code; null where there is none.</summary>
    public string? Code { get; private set; }

    /// <summary>Gets the wait; null where there is none.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    /// <summary>Gets whether <see cref="Text"/> is a member of an object. Otherwise it is the whole body.</summary>
    public bool IsMember { get; private set; }

    public static VenueErrorReader Read(ReadOnlySpan<byte> json)
    {
        var found = new VenueErrorReader { _reader = new Utf8JsonReader(json, Options), IsMember = true };
        try
        {
            found.ReadRoot();
        }
        catch (JsonException)
        {
            // What was read before the break counts.
        }

        found.Text ??= found._error ?? found._message ?? found.Problem() ?? found._other ?? found._empty;
        return found;
    }

    private void ReadRoot()
    {
        if (!_reader.Read())
        {
            return;
        }

        if (_reader.TokenType == JsonTokenType.StartArray)
        {
            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            {
                ReadNested(1);
            }
        }
        else if (_reader.TokenType == JsonTokenType.StartObject)
        {
            ReadNested(1);
        }
        else if (_reader.TokenType == JsonTokenType.String)
        {
            Text = Words();
            IsMember = false;
        }
    }

    /// <summary>Reads an object; skips anything else.</summary>
    private void ReadNested(int depth)
    {
        if (_reader.TokenType != JsonTokenType.StartObject || depth > DeepestError)
        {
            _reader.Skip();
            return;
        }

        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Name();
            _reader.Read();
            ReadMember(name, depth);
        }
    }

    private void ReadMember(string name, int depth)
    {
        switch (name)
        {
            case "code" or "errorcode":
                Code ??= CodeText();
                _reader.Skip();
                break;
            case "retryafterseconds":
                RetryAfter ??= Wait();
                _reader.Skip();
                break;
            case "error" or "errors" or "errormsg" or "errormessage":
                ReadText(ref _error, depth);
                break;
            case "message":
                ReadText(ref _message, depth);
                break;
            case "title":
                ReadText(ref _title, depth);
                break;
            case "detail":
                ReadText(ref _detail, depth);
                break;
            case not null when name.StartsWith("error", StringComparison.Ordinal):
                ReadText(ref _other, depth);
                break;
            default:
                _reader.Skip();
                break;
        }
    }

    private void ReadText(ref string? member, int depth)
    {
        var text = Texts(depth);
        member ??= text;
    }

    /// <summary>Returns the text of a member: its own; of a list, the first. An object in its place is read as an error.</summary>
    private string? Texts(int depth)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            return TextOrNested(depth);
        }

        string? first = null;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            first ??= TextOrNested(depth);
        }

        return first;
    }

    private string? TextOrNested(int depth)
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return Words();
        }

        ReadNested(depth + 1);
        return null;
    }

    /// <summary>Returns a text that says something. An empty one is kept for an error that has no other.</summary>
    private string? Words()
    {
        var text = String();
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        _empty ??= text;
        return null;
    }

    private string? CodeText() => _reader.TokenType switch
    {
        JsonTokenType.String => String() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonTokenType.Number => Encoding.UTF8.GetString(_reader.ValueSpan),
        _ => null,
    };

    private TimeSpan? Wait()
        => _reader.TokenType is JsonTokenType.Number ? Seconds.Parse(Encoding.UTF8.GetString(_reader.ValueSpan), Calls.RetryAfter.Longest)
            : _reader.TokenType is JsonTokenType.String && String() is { } text ? Seconds.Parse(text, Calls.RetryAfter.Longest)
            : null;

    /// <summary>Returns the name as all its spellings have it: <c>error_msg</c> and <c>errorMsg</c> are <c>errormsg</c>.</summary>
    private string Name() => (String() ?? "").Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private string? String()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, and no text.
            return null;
        }
    }

    /// <summary>Returns what RFC 9457 says of a problem: its kind and its details.</summary>
    private string? Problem() => _title is not null && _detail is not null ? $"{_title}: {_detail}" : _detail ?? _title;
}
