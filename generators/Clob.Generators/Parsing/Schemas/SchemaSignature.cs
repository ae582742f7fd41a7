using System.Text;

namespace Clob.Generators.Parsing.Schemas;

/// <summary>Writes a schema as a text in which two schemas that say the same are equal, whatever their words and their order.</summary>
internal static class SchemaSignature
{
    public static string Of(SpecNode node)
    {
        var text = new StringBuilder();
        Write(node, areNames: false, text);
        return text.ToString();
    }

    private static void Write(SpecNode node, bool areNames, StringBuilder text)
    {
        switch (node)
        {
            case SpecMap map:
                text.Append('{');
                foreach (var entry in Entries(map, areNames))
                {
                    text.Append(entry.Name).Append('\u0001');
                    Write(entry.Value, !areNames && entry.Name == "properties", text);
                }

                text.Append('}');
                break;
            case SpecList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, areNames: false, text);
                }

                text.Append(']');
                break;
            case SpecScalar scalar:
                text.Append(scalar.IsPlain ? '=' : '"').Append(scalar.Value).Append('\u0002');
                break;
            default:
                break;
        }
    }

    // The order of members is the order in which they are written, and so part of what a schema says.
    private static IEnumerable<SpecEntry> Entries(SpecMap map, bool areNames)
        => areNames
            ? map.Entries
            : map.Entries
                .Where(entry => !SchemaKeywords.Annotations.Contains(entry.Name) || entry.Name is "readOnly" or "writeOnly" or "deprecated")
                .OrderBy(entry => entry.Name, StringComparer.Ordinal);
}
