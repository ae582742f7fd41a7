namespace Clob.Sandbox.Faults;

/// <summary>Writes a fault in the words that <see cref="FaultReader"/> reads.</summary>
internal sealed class FaultWriter
{
    private readonly List<string> _words = [];

    /// <summary>Writes a word on its own.</summary>
    public void Add(string word) => _words.Add(FaultWords.Quote(word));

    /// <summary>Writes a value, unless it is the default.</summary>
    public void Add(string key, FormattableString value, bool isDefault = false)
    {
        if (!isDefault)
        {
            _words.Add($"{key}={FaultWords.Quote(FormattableString.Invariant(value))}");
        }
    }

    /// <summary>Writes a response.</summary>
    public void Add(SandboxResponse response)
    {
        Add("status", $"{response.StatusCode}");
        Add("body", $"{response.Body}");
        Add("type", $"{response.ContentType}", response.ContentType == SandboxResponse.Json);
        foreach (var (name, value) in response.Headers)
        {
            Add("header", $"{name}:{value}");
        }
    }

    public override string ToString() => string.Join(' ', _words);
}
