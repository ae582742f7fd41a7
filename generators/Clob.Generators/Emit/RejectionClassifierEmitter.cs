using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>CancelRejections</c>.</summary>
internal static class RejectionClassifierEmitter
{
    private const string TypeName = "CancelRejections";
    private const string Kind = RejectionKindEmitter.TypeName;

    public static EmittedFile Emit(EquatableArray<KindPatternsModel> kinds)
    {
        var writer = new CSharpWriter();
        writer.Line();
        DocComment.Summary(writer, "From the text of a reason to its kind.");
        writer.GeneratedCode();
        writer.Open($"public static class {TypeName}");
        DocComment.Summary(writer, "The kind of a reason: the first whose texts occur in it, upper and lower case being the same.");
        writer.Line("/// <param name=\"reason\">The venue's text.</param>");
        writer.Line($"/// <returns>The kind; <see cref=\"{Kind}.{RejectionKindEmitter.Unknown}\"/> where none matches.</returns>");
        writer.Open($"public static {Kind} Classify(string? reason)");
        writer.Open("if (string.IsNullOrEmpty(reason))");
        writer.Line($"return {Kind}.{RejectionKindEmitter.Unknown};");
        writer.Close();
        foreach (var kind in kinds.Where(kind => kind.Patterns.Count > 0))
        {
            writer.Line();
            Write(writer, kind);
        }

        writer.Line();
        writer.Line($"return {Kind}.{RejectionKindEmitter.Unknown};");
        writer.Close();
        writer.Line();
        writer.Line("private static bool Has(string reason, string text)");
        writer.Line("    => reason.Contains(text, global::System.StringComparison.OrdinalIgnoreCase);");
        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }

    private static void Write(CSharpWriter writer, KindPatternsModel kind)
    {
        var head = "if (";
        for (var i = 0; i < kind.Patterns.Count - 1; i++)
        {
            writer.Line($"{head}{Condition(kind.Patterns[i])}");
            head = "    || ";
        }

        writer.Open($"{head}{Condition(kind.Patterns[kind.Patterns.Count - 1])})");
        writer.Line($"return {Kind}.{kind.Name};");
        writer.Close();
    }

    private static string Condition(ReasonPattern pattern)
    {
        var conditions = string.Join(" && ", pattern.Texts.Select(text => $"Has(reason, {CSharpLiteral.Of(text)})"));
        return pattern.Texts.Count == 1 ? conditions : $"({conditions})";
    }
}
