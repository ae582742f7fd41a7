using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Reads an object as a record. The parts of an <c>allOf</c> are put together.</summary>
internal sealed class RecordReader(ISchemaReader schemas, TypeTable types, SpecDocument document)
{
    private static readonly string[] OfTypes = ["allOf", "const", "enum", "properties"];

    public ValueModel Read(SpecMap schema, string? component, TypeContext context)
    {
        var parts = new ObjectParts(schemas, document);
        parts.Add(schema);
        if (parts.Properties.Count == 0)
        {
            return parts.IsBroken ? ValueModel.Any
                : schemas.Refuse(schema, "No part of the 'allOf' has a member.", "Give a part 'properties', or leave the 'allOf' out.");
        }

        var name = types.Name(schema, component, context, out var isNew);
        var value = ValueModel.Of(ValueKind.Record, name ?? "");
        if (name is null || !isNew)
        {
            types.Begin(schema, value);
            return value;
        }

        types.Begin(schema, value);
        types.Add(schema, new RecordModel(
            name,
            component is null ? context.Place : $"the schema `{component}`",
            schema.Text("description"),
            IsTrue(schema, "deprecated"),
            Members(name, parts),
            parts.MinProperties,
            parts.MaxProperties,
            IsSent: false));
        return value;
    }

    private static bool IsTrue(SpecMap? map, string keyword) => map?[keyword] is SpecScalar { IsTrue: true };

    private EquatableArray<MemberModel> Members(string type, ObjectParts parts)
    {
        var members = new List<MemberModel>();
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in parts.Properties)
        {
            var name = Name(entry, type);
            if (!CSharpName.IsPascal(name))
            {
                if (Given(entry) is { } given)
                {
                    schemas.Refuse(
                        given,
                        $"'{given.Value}' is no name of a member.",
                        "Begin it with an upper-case letter, such as AssetId.");
                }
                else
                {
                    schemas.Refuse(entry.Key, $"The name '{entry.Name}' gives no name of C#.", "Name the member by x-name.");
                }

                continue;
            }

            if (taken.TryGetValue(name, out var other))
            {
                schemas.Refuse(
                    Given(entry) ?? entry.Key,
                    $"The names '{other}' and '{entry.Name}' give the same name of C#, {name}.",
                    "Name one of them by x-name.");
                continue;
            }

            taken.Add(name, entry.Name);
            members.Add(Member(entry, name, type, parts));
        }

        return new(members);
    }

    private MemberModel Member(SpecEntry entry, string name, string type, ObjectParts parts)
    {
        var own = entry.Value as SpecMap;
        var schema = document.ResolveMap(entry.Value);
        var value = schemas.Read(entry.Value, new TypeContext(type, name, $"the member `{entry.Name}` of {type}"));
        var isSecret = IsTrue(own, XWord.Secret) || IsTrue(schema, XWord.Secret);
        if (isSecret && value is not { Kind: ValueKind.Text, Limits.Pattern: null })
        {
            schemas.Refuse(
                own?.Find(XWord.Secret)?.Key ?? entry.Key,
                $"The secret '{entry.Name}' is not a text without a pattern.",
                "Describe it as a text: a message about any other would show it.");
        }

        if (IsTrue(schema ?? own, "readOnly") && IsTrue(schema ?? own, "writeOnly"))
        {
            schemas.Refuse(
                own?.Find("writeOnly")?.Key ?? entry.Key,
                $"The member '{entry.Name}' is read-only and write-only.",
                "Leave one of the two out.");
        }

        return new MemberModel(
            entry.Name,
            name,
            value,
            parts.Required.Contains(entry.Name),
            isSecret,
            IsTrue(own, "deprecated") || (value.TypeName is null && IsTrue(schema, "deprecated")),
            IsTrue(own, "readOnly") || IsTrue(schema, "readOnly") ? MemberDirection.Response
                : IsTrue(own, "writeOnly") || IsTrue(schema, "writeOnly") ? MemberDirection.Request
                : MemberDirection.Both,
            DefaultText.Append(own?.Text("description") ?? (value.TypeName is null ? schema?.Text("description") : null), own ?? schema));
    }

    // x-name on a schema that becomes a type names the type.
    private static SpecScalar? Given(SpecEntry entry)
        => entry.Value is SpecMap map && !OfTypes.Any(keyword => map[keyword] is not null) ? map[XWord.Name] as SpecScalar : null;

    private static string Name(SpecEntry entry, string type)
    {
        var name = Given(entry)?.Value ?? CSharpName.OfProperty(entry.Name);
        while (name == type || CSharpName.TakenInRecord.Contains(name))
        {
            name += "Value";
        }

        return name;
    }
}
