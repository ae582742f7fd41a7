namespace Clob.Generators.Emit;

/// <summary>The regular expressions that checks need, each once.</summary>
/// <param name="className">The name of the class that holds them.</param>
internal sealed class CheckPatterns(string className)
{
    private const string Space = "global::System.Text.RegularExpressions.";

    private readonly List<string> _expressions = [];

    /// <summary>Returns the name of the field that holds an expression.</summary>
    public string Field(string expression)
    {
        var at = _expressions.IndexOf(expression);
        if (at < 0)
        {
            at = _expressions.Count;
            _expressions.Add(expression);
        }

        return $"{className}.Pattern{CSharpLiteral.Of(at + 1)}";
    }

    public void Write(CSharpWriter writer)
    {
        if (_expressions.Count == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("// A nested class, so that no expression is built before it is needed. Each takes linear time.");
        writer.Open($"private static class {className}");
        for (var at = 0; at < _expressions.Count; at++)
        {
            writer.Line($"public static readonly {Space}Regex Pattern{CSharpLiteral.Of(at + 1)} = new(");
            writer.Line($"    {CSharpLiteral.Of(_expressions[at])},");
            writer.Line($"    {Space}RegexOptions.CultureInvariant | {Space}RegexOptions.NonBacktracking);");
        }

        writer.Close();
    }
}
