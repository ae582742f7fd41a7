using System.Collections.ObjectModel;

namespace Clob.Sandbox.Exchanges;

/// <summary>A copy of headers that compares by content; names are case-insensitive.</summary>
internal sealed class HeaderMap(IReadOnlyDictionary<string, string> headers)
    : ReadOnlyDictionary<string, string>(new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase))
{
    public static new HeaderMap Empty { get; } = new(new Dictionary<string, string>());

    public override bool Equals(object? obj)
        => obj is HeaderMap other
            && Count == other.Count
            && this.All(header => other.TryGetValue(header.Key, out var value) && value == header.Value);

    public override int GetHashCode() => Count;
}
