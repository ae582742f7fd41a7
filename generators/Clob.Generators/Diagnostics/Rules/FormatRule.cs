using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Schemas;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A format is one that JSON Schema or OpenAPI defines. Any other is read as if it were not there.</summary>
internal sealed class FormatRule() : DocumentRule(UnknownFormat)
{
    public static readonly DiagnosticDescriptor UnknownFormat = SpecDescriptor.Warning(
        "CLOB0029",
        "A format is not known",
        "The format '{0}' is not known, and has no effect: the value is read as its type says",
        "Leave it out, and say in the description what the value looks like, or write a 'pattern'.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
        => SchemaWalk.In(document)
            .OfType<SpecMap>()
            .Where(schema => !SchemaFormats.Check(schema).Any())
            .Select(schema => schema["format"])
            .OfType<SpecScalar>()
            .Where(format => !SchemaFormats.IsKnown(format.Value))
            .Select(format => new SpecProblem(UnknownFormat, format.Position, format.Value));
}
