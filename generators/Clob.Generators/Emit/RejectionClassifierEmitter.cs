using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>CancelRejections</c>: the words of the spec, for the library's classifier.</summary>
internal static class RejectionClassifierEmitter
{
    private const string TypeName = "CancelRejections";
    private const string Kind = RejectionKindEmitter.TypeName;

    public static EmittedFile Emit(ReasonRulesModel rules)
    {
        var writer = new CSharpWriter(Namespaces.Main);
        writer.Line();
        DocComment.Write(writer, "Tells the kind of a reason from its text.");
        writer.GeneratedCode();
        writer.Open($"public static class {TypeName}");
        DocComment.Write(
            writer,
            "Returns the kind of a reason, case-insensitive. A state counts only where the reason affirms it of the order: not where the\n"
            + "reason denies it, calls it possible, or says it of something else.");
        writer.Line("/// <param name=\"reason\">The venue's text.</param>");
        writer.Line(
            $"/// <returns>The kind; <see cref=\"{Kind}.{RejectionKindEmitter.Unknown}\"/> where the text does not tell it.</returns>");
        writer.Line($"public static {Kind} Classify(string? reason) => Rules.KindAt[Rules.Classifier.Classify(reason)];");
        writer.Line();
        writer.Line("// A nested class, so that nothing is built before the first reason.");
        writer.Open("private static class Rules");
        writer.Open("private static readonly global::Clob.Orders.Reasons.ReasonKind[] Kinds =", "[");
        foreach (var kind in rules.Kinds)
        {
            writer.Line($"// {kind.Name}");
            writer.Line(
                $"new(global::Clob.Orders.Reasons.ReasonCount.{kind.Count}, "
                + $"{Texts(kind.Words)}, {Places(kind.Between, rules)}, {Texts(kind.Beside)}),");
        }

        writer.Close("];");
        writer.Line();
        writer.Open("private static readonly (global::Clob.Orders.Reasons.ReasonPart Part, string[] Words)[] Words =", "[");
        foreach (var words in rules.Words)
        {
            writer.Line($"(global::Clob.Orders.Reasons.ReasonPart.{words.Part}, {Texts(words.Words)}),");
        }

        writer.Close("];");
        writer.Line();
        writer.Line("public static readonly global::Clob.Orders.Reasons.ReasonClassifier Classifier = new(Kinds, Words);");
        writer.Line();
        writer.Line("// The place of a kind is its precedence; its number is its identity. Place 0 is that of no kind.");
        writer.Open($"public static readonly {Kind}[] KindAt =", "[");
        writer.Line($"{Kind}.{RejectionKindEmitter.Unknown},");
        foreach (var kind in rules.Kinds)
        {
            writer.Line($"{Kind}.{kind.Name},");
        }

        writer.Close("];");
        writer.Close();
        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }

    private static string Texts(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(CSharpLiteral.Of))}]";

    private static string Places(IEnumerable<string> names, ReasonRulesModel rules)
    {
        var all = rules.Kinds.Select(kind => kind.Name).ToList();
        return $"[{string.Join(", ", names.Select(name => all.IndexOf(name)).Where(at => at >= 0).Select(CSharpLiteral.Of))}]";
    }
}
