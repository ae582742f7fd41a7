using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Tells which values have a secret in them, at any depth.</summary>
internal static class SecretValues
{
    public static bool IsIn(ValueModel? value, ApiModel api)
        => value is not null && IsIn(value, api, new HashSet<string>(StringComparer.Ordinal));

    private static bool IsIn(ValueModel value, ApiModel api, HashSet<string> seen)
        => (value.Item is { } item && IsIn(item, api, seen))
            || (value.Kind == ValueKind.Record
                && seen.Add(value.TypeName!)
                && api.Records.First(record => record.Name == value.TypeName).Members
                    .Any(member => member.IsSecret || IsIn(member.Value, api, seen)));
}
