using System.Text;
using System.Text.Json;

namespace Clob.Tests.Fuzzing;

/// <summary>
/// Reads the body of a 200 as strictly as a careful person does, with no code of the library: whether it can be read, and what it calls
/// canceled.
/// </summary>
internal static class CancelTruth
{
    /// <summary>The ids that the body calls canceled, or canceled before; null where it cannot be read.</summary>
    public static IReadOnlyCollection<string>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var json = body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
            using var document = JsonDocument.Parse(json);
            var members = document.RootElement.EnumerateObject()
                .ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
            HashSet<string> canceled = new(StringComparer.Ordinal);
            if (members.TryGetValue("canceled", out var list) && list.ValueKind != JsonValueKind.Null)
            {
                canceled.UnionWith(list.EnumerateArray().Select(id => id.GetString() ?? ""));
            }

            if (members.TryGetValue("not_canceled", out var map) && map.ValueKind != JsonValueKind.Null)
            {
                // One id with the same reason twice is no contradiction.
                var reasons = map.EnumerateObject()
                    .Select(member => (member.Name, Reason: member.Value.GetString() ?? ""))
                    .Distinct()
                    .ToDictionary(member => member.Name, member => member.Reason, StringComparer.Ordinal);
                canceled.ExceptWith(reasons.Keys);
                canceled.UnionWith(reasons.Where(each => each.Value == "Order already canceled").Select(each => each.Key));
            }

            return canceled;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
