using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The parameters in braces of a path, and the path parameters that are declared, are the same.</summary>
internal sealed class PathParameterRule() : DocumentRule(UndeclaredPathParameter, UnusedPathParameter)
{
    public static readonly DiagnosticDescriptor UndeclaredPathParameter = SpecDescriptor.Error(
        "CLOB0009",
        "A parameter of a path is not declared",
        "{0} declares no path parameter '{1}'",
        "Declare it under 'parameters' of the operation or of the path, with 'in: path' and 'required: true'.");

    public static readonly DiagnosticDescriptor UnusedPathParameter = SpecDescriptor.Error(
        "CLOB0010",
        "A path parameter is not in the path",
        "The path parameter '{0}' does not occur in {1}",
        "Write it in braces into the path, exactly as it is declared, or take the declaration away.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var site in OperationWalk.In(document).Where(site => PathTemplate.Problem(site.Path) is null))
        {
            var inPath = PathTemplate.Parameters(site.Path);
            var declared = OperationParameter.Of(site, document).Where(parameter => parameter.Place == "path").ToArray();
            foreach (var name in inPath.Where(name => declared.All(parameter => parameter.Name != name)))
            {
                yield return new SpecProblem(UndeclaredPathParameter, site.PathEntry.Key.Position, site.Title, name);
            }

            foreach (var parameter in declared.Where(parameter => !inPath.Contains(parameter.Name)))
            {
                yield return new SpecProblem(UnusedPathParameter, parameter.Position, parameter.Name, site.Path);
            }
        }
    }
}
