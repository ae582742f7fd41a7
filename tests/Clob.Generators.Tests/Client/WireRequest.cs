namespace Clob.Generators.Tests.Client;

/// <summary>A request as it went on the wire.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Target">Its path and query.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its body; null where it has none.</param>
internal sealed record WireRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public bool IsSigned => Headers.ContainsKey("POLY_SIGNATURE");
}
