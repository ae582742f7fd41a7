using System.Text.Json.Serialization;
using Clob.Cli.Calls;

namespace Clob.Cli.Reporting;

/// <summary>What became of each order; the object that <c>--json</c> prints.</summary>
/// <remarks>An id that was asked for stands exactly once in the first five members.</remarks>
internal sealed record OutcomeReport
{
    public IReadOnlyList<string> Canceled { get; init; } = [];

    public IReadOnlyDictionary<string, Rejection> NotCanceled { get; init; } = new Dictionary<string, Rejection>();

    /// <summary>Asked for, and not named by the answer.</summary>
    public IReadOnlyList<string> Unaccounted { get; init; } = [];

    /// <summary>Canceled or not, with the reason why that is unknown.</summary>
    public IReadOnlyDictionary<string, string> Uncertain { get; init; } = new Dictionary<string, string>();

    /// <summary>Not canceled, because the request was refused as a whole or never sent.</summary>
    public IReadOnlyDictionary<string, string> Refused { get; init; } = new Dictionary<string, string>();

    /// <summary>Named by the answer, and not asked for.</summary>
    public IReadOnlyList<string> Unrequested { get; init; } = [];

    /// <summary>The failure of a request that names no orders.</summary>
    public RequestFailure? Request { get; init; }

    /// <summary>The failure of any request.</summary>
    [JsonIgnore]
    public CallFailure? Failure { get; init; }
}
