namespace Clob.Contract.Tests.Venue;

/// <summary>The headers and the body of a request or a response.</summary>
internal sealed record Message(IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The media type of the body, without its parameters; null where no header names one.</summary>
    public string? MediaType => Headers.TryGetValue("Content-Type", out var type) ? type.Split(';')[0].Trim() : null;
}
