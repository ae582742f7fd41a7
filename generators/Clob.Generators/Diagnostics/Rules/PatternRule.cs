using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Schemas;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A pattern in a request can be checked. In a response nothing checks it.</summary>
internal sealed class PatternRule() : DocumentRule(UnsupportedPattern)
{
    public static readonly DiagnosticDescriptor UnsupportedPattern = SpecDescriptor.Error(
        "CLOB0024",
        "A pattern cannot be checked",
        "The pattern cannot be checked: {0}",
        "Write a regular expression without look-around, references, \\b, \\p and \\u, such as '^0x[0-9a-fA-F]+$', "
        + "or leave the pattern out.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => RequestSchemas.In(document)
            .Where(sent => sent.Unchecked is null)
            .Select(sent => sent.Schema.Find(PatternReader.Keyword))
            .OfType<SpecEntry>()
            .Where(pattern => pattern.Value is SpecScalar { IsText: true } scalar
                && (scalar.Text is null || PatternReader.Read(scalar.Value) is null))
            .Select(pattern => new SpecProblem(
                UnsupportedPattern,
                pattern.Value.Position,
                "it has look-around, a reference, an option, \\b, \\p, \\x, \\u or \\c, a character beyond U+FFFF, "
                + "in brackets \\D, \\S or \\W, repeats more than 1000 times, or is no regular expression"));
}
