using Clob.Sandbox.Exchanges;

namespace Clob.Sandbox.Faults;

/// <summary>The parts of a response that the text of a fault gives.</summary>
internal sealed class ResponseDraft
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public int? Status { get; set; }

    public string? Error { get; set; }

    public string? Body { get; set; }

    public string? ContentType { get; set; }

    public void AddHeader(KeyValuePair<string, string> header)
    {
        if (!_headers.TryAdd(header.Key, header.Value))
        {
            throw new FormatException("takes each name once");
        }
    }

    /// <summary>Creates the response; null where the text gives none.</summary>
    /// <param name="path">The path of the requests that it replaces the response to; null for any.</param>
    /// <exception cref="FormatException">The parts do not fit together.</exception>
    public SandboxResponse? Create(string? path)
    {
        if (Error is not null && Body is not null)
        {
            throw new FormatException("error and body exclude each other");
        }

        if (ContentType is not null && Body is null)
        {
            throw new FormatException("type needs a body");
        }

        var response = WithoutHeaders(path);
        if (_headers.Count == 0)
        {
            return response;
        }

        return response is null
            ? throw new FormatException("header needs a response: a status, an error or a body")
            : response with { Headers = _headers };
    }

    private SandboxResponse? WithoutHeaders(string? path)
    {
        if (Body is not null)
        {
            return new SandboxResponse(
                Status ?? 200, ContentType switch { null => SandboxResponse.Json, "" => null, var type => type }, Body);
        }

        if (Error is not null)
        {
            return SandboxResponse.Error(Status ?? 500, Error);
        }

        return Status is { } status ? DocumentedResponse.For(status, path) : null;
    }
}
