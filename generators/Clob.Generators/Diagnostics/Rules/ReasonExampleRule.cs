using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>The library's classifier gives each example of a kind that kind.</summary>
internal sealed class ReasonExampleRule() : DocumentRule(MisclassifiedExample)
{
    public static readonly DiagnosticDescriptor MisclassifiedExample = SpecDescriptor.Warning(
        "CLOB0021",
        "An example of a kind is classified as another",
        "The reason '{0}' comes out as {1}, not as {2}",
        "Add the words that it has to the kind or to x-reason-words, or change the order of the kinds.");

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        var kinds = ReasonRulesReader.Kinds(document).ToArray();
        var classifier = ReasonRulesReader.Classifier(document);
        foreach (var kind in kinds.Where(kind => kind.Words.Count > 0 || kind.Between.Count > 0))
        {
            foreach (var example in kind.Examples)
            {
                // Places count from 1; 0 is no kind.
                var found = classifier.Classify(example.Value);
                if (found == 0 || kinds[found - 1] != kind)
                {
                    yield return new SpecProblem(
                        MisclassifiedExample,
                        example.Position,
                        example.Value,
                        found == 0 ? "none of the kinds" : kinds[found - 1].Name.Value,
                        kind.Name.Value);
                }
            }
        }
    }
}
