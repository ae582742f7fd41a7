using System.Text.Json.Nodes;
using System.Web;

namespace Clob.Contract.Tests.Exchanges;

/// <summary>One documented request and the response to it, as its file has them.</summary>
internal sealed class Exchange(string name, JsonObject file)
{
    public string Name => name;

    public string OperationId => Text(file["operation"]);

    /// <summary>Where the fact comes from.</summary>
    public string Source => Text(file["source"]);

    public string Method => Text(Request["method"]);

    public string Path => Text(Request["path"]);

    /// <summary>Returns a parameter of the query; null where it is not sent.</summary>
    public string? Query(string parameter)
        => Path.IndexOf('?', StringComparison.Ordinal) is > 0 and var at ? HttpUtility.ParseQueryString(Path[at..])[parameter] : null;

    /// <summary>Whether the request carries the headers of an API key.</summary>
    public bool IsSigned => Request["signed"]!.GetValue<bool>();

    /// <summary>Whether the request carries the headers of the wallet.</summary>
    public bool IsSignedByWallet => Request["wallet"]?.GetValue<bool>() ?? false;

    /// <summary>The body of the request; null where it has none.</summary>
    public JsonNode? RequestJson => Request["json"];

    public int Status => Response["status"]!.GetValue<int>();

    public IReadOnlyDictionary<string, string> ResponseHeaders => (Response["headers"]?.AsObject() ?? [])
        .ToDictionary(header => header.Key, header => Text(header.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The body of the response where it is JSON; else null.</summary>
    public JsonNode? ResponseJson => Response["json"];

    /// <summary>The body of the response as it goes over the wire.</summary>
    public string ResponseText => ResponseJson?.ToJsonString() ?? Response["text"]?.GetValue<string>() ?? "";

    private JsonObject Request => file["request"]!.AsObject();

    private JsonObject Response => file["response"]!.AsObject();

    /// <summary>Returns the text of an error, in either spelling of the venue; null where the value is no such error.</summary>
    public static string? ErrorOf(JsonNode? value)
        => value is JsonObject error ? (error["error"] ?? error["error_msg"])?.GetValue<string>() : null;

    /// <summary>Returns the same exchange with a change. This one stays as it is.</summary>
    public Exchange With(Action<JsonObject> change)
    {
        var copy = file.DeepClone().AsObject();
        change(copy);
        return new Exchange(name, copy);
    }

    public override string ToString() => name;

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
