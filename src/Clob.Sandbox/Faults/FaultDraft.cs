namespace Clob.Sandbox.Faults;

/// <summary>What has been read of a fault so far, its answer still in pieces.</summary>
internal sealed class FaultDraft
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public SandboxFault Fault { get; set; } = new();

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

    /// <summary>The fault with its answer.</summary>
    /// <exception cref="FormatException">The pieces of the answer do not fit together.</exception>
    public SandboxFault Finish()
    {
        if (Error is not null && Body is not null)
        {
            throw new FormatException("error and body exclude each other");
        }

        if (ContentType is not null && Body is null)
        {
            throw new FormatException("type needs a body");
        }

        var answer = Answer();
        if (_headers.Count == 0)
        {
            return Fault with { Answer = answer };
        }

        return answer is null
            ? throw new FormatException("header needs an answer to stand in: a status, an error or a body")
            : Fault with { Answer = answer with { Headers = _headers } };
    }

    private SandboxResponse? Answer()
    {
        if (Body is not null)
        {
            return new SandboxResponse(Status ?? 200, ContentType switch { null => SandboxResponse.Json, "" => null, var type => type }, Body);
        }

        return Error is not null
            ? SandboxResponse.Error(Status ?? 500, Error)
            : Status switch
            {
                null => null,
                400 => SandboxResponse.Error(400, "Invalid order payload"),
                401 => SandboxResponse.Unauthorized,
                403 => SandboxResponse.Forbidden,
                404 => SandboxResponse.Error(404, "Order not found"),
                425 => SandboxResponse.NotReady(),
                429 => SandboxResponse.Error(429, "Too Many Requests"),
                500 => SandboxResponse.InternalServerError,
                503 => SandboxResponse.TradingDisabled,
                var status => new SandboxResponse(status.Value, null, ""),
            };
    }
}
