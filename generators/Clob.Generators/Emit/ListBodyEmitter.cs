using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits the checks of a body that is a list.</summary>
internal static class ListBodyEmitter
{
    public static void Write(CSharpWriter writer, ListBodyModel body)
    {
        var parameter = CSharpLiteral.Identifier(body.Parameter);
        var items = body.Parameter == "items" ? "snapshot" : "items";
        CheckMethod.Open(
            writer,
            body,
            $"global::System.Collections.Generic.IEnumerable<{body.ItemType ?? "T"}>",
            typeParameter: body.ItemType is null ? "<T>" : "");
        writer.Line($"var {items} = RequestCheck.Snapshot({parameter}, nameof({parameter}));");
        if (body.MinItems is { } minItems)
        {
            writer.Line($"RequestCheck.MinItems({items}.Count, {CSharpLiteral.Of(minItems)}, nameof({parameter}));");
        }

        if (body.MaxItems is { } maxItems)
        {
            writer.Line($"RequestCheck.MaxItems({items}.Count, {CSharpLiteral.Of(maxItems)}, nameof({parameter}));");
        }

        if (body.HasTextItems)
        {
            writer.Line($"RequestCheck.NotEmptyItems({items}, nameof({parameter}));");
        }

        writer.Line($"return {items};");
        writer.Close();
    }
}
