using System.Globalization;
using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Reads an <c>enum</c>, or a <c>const</c>, as an open enum.</summary>
internal sealed class EnumReader(TypeTable types, List<ShapeProblem> problems)
{
    public ValueModel Read(SpecMap schema, SchemaTypes allowed, string? component, TypeContext context)
    {
        var entry = schema.Find("enum") ?? schema.Find("const")!;
        if (entry.Name == "enum" && schema.Find("const") is { } constant)
        {
            return Refuse(constant.Key, "'const' beside 'enum' is not read.", "Leave one of the two out.");
        }

        var items = entry.Name == "const" ? [entry.Value] : (entry.Value as SpecList)?.Items ?? [];
        if (items.Count == 0)
        {
            return Refuse(entry.Value, "The enum has no values.", "List its values, or leave 'enum' out.");
        }

        var isNullable = items.Any(item => item is SpecScalar { IsNull: true });
        var values = items.Where(item => item is not SpecScalar { IsNull: true }).ToArray();
        if (values.FirstOrDefault(item => item is not SpecScalar) is { } odd)
        {
            return Refuse(odd, "A value of an enum is a text or a number.", "Write a scalar.");
        }

        if (values.Length == 0)
        {
            return Refuse(entry.Value, "The enum allows nothing but null.", "List a value beside null.");
        }

        var scalars = values.Cast<SpecScalar>().ToArray();
        if (Kind(allowed, scalars) is not { } kind)
        {
            return Refuse(
                entry.Value,
                "The values of the enum are not all texts, or all numbers, of its type.",
                "Give the enum 'type: string', 'integer' or 'number', and quote a text that looks like a number, true, false or null.");
        }

        var name = types.Name(schema, component, context, out var isNew);
        if (isNew && name is not null)
        {
            types.Add(schema, new EnumModel(
                name,
                context.Place,
                schema.Text("description"),
                schema["deprecated"] is SpecScalar { IsTrue: true },
                kind,
                Names(name, scalars, kind)));
        }

        return ValueModel.Of(ValueKind.Enum, name) with { IsNullable = isNullable };
    }

    private static ValueKind? Kind(SchemaTypes allowed, SpecScalar[] values)
    {
        var type = allowed.Single ?? (allowed.Names.Count > 0 ? null
            : values.All(value => IsText(value)) ? "string"
            : values.All(value => IsWhole(value)) ? "integer"
            : values.All(value => LimitsReader.Number(value) is not null) ? "number"
            : null);
        return type switch
        {
            "string" when values.All(IsText) => ValueKind.Text,
            "integer" when values.All(IsWhole) => ValueKind.Int64,
            "number" when values.All(value => LimitsReader.Number(value) is not null) => ValueKind.Decimal,
            _ => null,
        };
    }

    private static bool IsText(SpecScalar value) => value.IsText;

    // One that is written in another way, such as 010, can be another number to another reader.
    private static bool IsWhole(SpecScalar value)
        => value.IsPlain
            && long.TryParse(value.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value.Value;

    private EquatableArray<EnumValueModel> Names(string type, SpecScalar[] values, ValueKind kind)
    {
        string[] wires = [.. values.Select(value => kind == ValueKind.Text ? value.Value : Number(value))];
        var names = EnumNames.Of(type, wires, kind);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var models = new List<EnumValueModel>();
        for (var at = 0; at < names.Count; at++)
        {
            var wire = wires[at];
            if (names[at].Length == 0)
            {
                Refuse(values[at], $"The value '{wire}' gives no name of C#.", "Describe the value as a plain text, without 'enum'.");
                continue;
            }

            if (seen.TryGetValue(names[at], out var other))
            {
                Refuse(
                    values[at],
                    wire == other
                        ? $"The value '{wire}' is listed twice."
                        : $"The values '{other}' and '{wire}' give the same name, {names[at]}.",
                    wire == other ? "List it once." : "Describe the value as a plain text or number, without 'enum'.");
                continue;
            }

            seen.Add(names[at], wire);
            models.Add(new EnumValueModel(names[at], wire));
        }

        return new(models);
    }

    private static string Number(SpecScalar value) => LimitsReader.Number(value)!.Value.ToString(CultureInfo.InvariantCulture);

    private ValueModel Refuse(SpecNode node, string what, string instead)
    {
        problems.Add(new ShapeProblem(node.Position, what, instead));
        return ValueModel.Any;
    }
}
