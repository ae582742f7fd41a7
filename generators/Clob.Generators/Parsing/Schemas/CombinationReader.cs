using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Reads schemas that are put together from others.</summary>
internal sealed class CombinationReader(ISchemaReader schemas, RecordReader records, SpecDocument document)
{
    /// <summary>
    /// Reads an <c>anyOf</c> or a <c>oneOf</c>: X or null is a nullable X. Several shapes are any JSON: nothing is lost, and nothing fails.
    /// </summary>
    public ValueModel Alternatives(SpecMap schema, SpecEntry alternatives, TypeContext context)
    {
        if (Sibling(schema, alternatives.Name, "type") is { } sibling)
        {
            return schemas.Refuse(
                sibling.Key,
                $"'{sibling.Name}' beside '{alternatives.Name}' is not read.",
                $"Leave '{alternatives.Name}' out, or write the whole shape in each of its parts.");
        }

        if (Parts(alternatives) is not { } parts)
        {
            return ValueModel.Any;
        }

        var shapes = parts.Where(part => !IsNull(document.ResolveMap(part))).ToArray();
        foreach (var part in shapes.Select(part => document.ResolveMap(part)).OfType<SpecMap>())
        {
            schemas.Check(part);
        }

        var isNullable = shapes.Length < parts.Count;
        return shapes.Length switch
        {
            0 => schemas.Refuse(alternatives.Value, "The schema allows nothing but null.", "Give it a shape beside null."),
            1 when isNullable => schemas.Read(shapes[0], context) with { IsNullable = true },
            1 => schemas.Read(shapes[0], context),
            _ => ValueModel.Any with { IsNullable = isNullable },
        };
    }

    /// <summary>Reads an <c>allOf</c>.</summary>
    public ValueModel All(SpecMap schema, SpecEntry all, string? component, TypeContext context)
    {
        if (Parts(all) is not { } parts)
        {
            return ValueModel.Any;
        }

        // One part and nothing of the schema's own is that part, with words around it.
        var shapes = parts.Where(part => !IsAnnotation(part)).ToArray();
        if (shapes.Length == 1 && Sibling(schema, all.Name) is null)
        {
            return schemas.Read(shapes[0], context);
        }

        return records.Read(schema, component, context);
    }

    private IReadOnlyList<SpecNode>? Parts(SpecEntry entry)
    {
        if (entry.Value is SpecList { Items.Count: > 0 } list)
        {
            return list.Items;
        }

        schemas.Refuse(entry.Value, $"'{entry.Name}' is not a list of schemas.", "Write a list with at least one schema.");
        return null;
    }

    private static SpecEntry? Sibling(SpecMap schema, params string[] keywords)
        => schema.Entries.FirstOrDefault(entry => !keywords.Contains(entry.Name)
            && entry.Name != "nullable"
            && !SchemaKeywords.Annotations.Contains(entry.Name)
            && !XWord.IsExtension(entry));

    private static bool IsAnnotation(SpecNode part)
        => part is SpecMap map && map.Entries.All(entry => SchemaKeywords.Annotations.Contains(entry.Name) || XWord.IsExtension(entry));

    /// <summary>Returns whether a schema allows nothing but null.</summary>
    public static bool IsNull(SpecMap? schema)
        => schema is not null
            && (schema["type"] is SpecScalar { Value: SchemaTypes.Null }
                || schema["const"] is SpecScalar { IsNull: true }
                || schema["enum"] is SpecList { Items.Count: 1 } only && only.Items[0] is SpecScalar { IsNull: true });
}
