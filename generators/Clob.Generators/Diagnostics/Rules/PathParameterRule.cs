using Clob.Generators.Parsing;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The parameters in braces of a path, and the path parameters that are declared, are the same.</summary>
internal sealed class PathParameterRule : SpecRule
{
    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var site in OperationWalk.In(document))
        {
            var inPath = PathTemplate.Parameters(site.Path);
            var declared = OperationParameter.Of(site, document).Where(parameter => parameter.Place == "path").ToArray();
            foreach (var name in inPath.Where(name => declared.All(parameter => parameter.Name != name)))
            {
                yield return new SpecProblem(SpecDescriptors.UndeclaredPathParameter, site.PathEntry.Key.Position, site.Title, name);
            }

            foreach (var parameter in declared.Where(parameter => !inPath.Contains(parameter.Name)))
            {
                yield return new SpecProblem(SpecDescriptors.UnusedPathParameter, parameter.Position, parameter.Name, site.Path);
            }
        }
    }
}
