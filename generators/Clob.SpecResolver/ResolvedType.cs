using Clob.Generators.Emit;
using Clob.Generators.Model;

namespace Clob.SpecResolver;

/// <summary>What the templates need for a type.</summary>
internal static class ResolvedType
{
    public static ResolvedMap Of(RecordModel record) => new()
    {
        { "isRecord", true },
        { "name", record.Name },
        { "doc", Doc(record) },
        { "isObsolete", record.IsDeprecated },
        { "members", record.Members.Select(member => Member(member, record.IsSent)) },
        { "hasContentEquality", record.Members.Any(member => member.Value.NeedsContentEquality) },
        { "hasSecrets", record.Members.Any(member => member.IsSecret) },
    };

    public static ResolvedMap Of(EnumModel one) => new()
    {
        { "isEnum", true },
        { "name", one.Name },
        { "doc", Doc(one) },
        { "isObsolete", one.IsDeprecated },
        { "value", Value(one.Kind) },
        { "isText", one.Kind == ValueKind.Text },
        {
            "values", one.Values.Select(value => new ResolvedMap
            {
                { "name", value.Name },
                { "doc", DocComment.Line($"Gets the value `{(value.Wire.Length == 0 ? "\"\"" : value.Wire)}`.") },
                { "literal", Literal(value.Wire, one.Kind) },
            })
        },
    };

    private static IReadOnlyList<string> Doc(TypeModel type)
        => DocComment.Lines(string.IsNullOrWhiteSpace(type.Description)
            ? $"{char.ToUpperInvariant(type.Schema[0])}{type.Schema[1..]}."
            : type.Description!);

    private static IReadOnlyList<string> Doc(MemberModel member)
        => DocComment.Lines(string.IsNullOrWhiteSpace(member.Description) ? $"The member `{member.WireName}`." : member.Description!);

    private static ResolvedMap Member(MemberModel member, bool isSent)
    {
        var value = member.Value;

        // In a response, a collection that is missing or null is empty. In a request, one that is left out is not sent.
        var isTolerant = value is { IsCollection: true, IsNullable: false } && !isSent;
        var isOptional = !member.IsRequired && !isTolerant;
        return new ResolvedMap
        {
            { "name", member.Name },
            { "wireName", CSharpLiteral.Of(member.WireName) },
            { "doc", Doc(member) },
            { "isObsolete", member.IsDeprecated },
            { "typeName", CSharpType.Of(value, isOptional) },
            { "isRequired", member.IsRequired },
            { "isOptional", isOptional },
            { "isSecret", member.IsSecret },
            { "orEmpty", isTolerant ? (value.HasNullItems ? "OrEmptyWithNulls" : "OrEmpty") : null },
            { "empty", isTolerant && !member.IsRequired ? Empty(value) : null },
        };
    }

    private static string Empty(ValueModel value)
        => value.Kind == ValueKind.List ? "[]"
            : $"ReadOnlyDictionary<string, {CSharpType.Of(value.Item!)}>.Empty";

    private static string Literal(string wire, ValueKind kind) => kind switch
    {
        ValueKind.Text => CSharpLiteral.Of(wire),
        ValueKind.Decimal => wire + "m",
        _ => wire,
    };

    private static string Value(ValueKind kind) => kind switch
    {
        ValueKind.Text => "string",
        ValueKind.Int64 => "long",
        _ => "decimal",
    };
}
