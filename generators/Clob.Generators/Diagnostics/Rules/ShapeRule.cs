using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Clob.Generators.Parsing.Schemas;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>Each operation, and each schema that it needs, has C#. The model says what has none.</summary>
internal sealed class ShapeRule(AuthenticationTable authentication) : DocumentRule(UnsupportedShape)
{
    public static readonly DiagnosticDescriptor UnsupportedShape = SpecDescriptor.Error(
        "CLOB0028",
        "A shape of the spec has no C#",
        "{0} {1}",
        "Write the shape in one of the ways that spec/README.md lists.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        ApiReader.Read(document, authentication, out var problems, CancellationToken.None);
        return SchemaSlips.In(document).Concat(problems).Select(
            problem => new SpecProblem(UnsupportedShape, problem.Position, problem.What, problem.Instead));
    }
}
