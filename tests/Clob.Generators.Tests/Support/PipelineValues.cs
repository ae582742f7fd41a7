using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Tests.Support;

/// <summary>Walks what the pipeline keeps between two runs: anything of a compilation in it would keep all of that alive.</summary>
internal static class PipelineValues
{
    private static readonly Type[] Forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SemanticModel), typeof(Location),
        typeof(Diagnostic),
    ];

    public static void AssertFreeOfCompilation(GeneratorRunResult result)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, steps) in result.TrackedSteps.Where(pair => TrackingNames.All.Contains(pair.Key)))
        {
            foreach (var output in steps.SelectMany(step => step.Outputs))
            {
                Walk(output.Value, name, seen);
            }
        }
    }

    private static void Walk(object? value, string way, HashSet<object> seen)
    {
        if (value is null or string or AdditionalText || value.GetType().IsPrimitive || !seen.Add(value))
        {
            return;
        }

        Assert.False(Forbidden.Any(type => type.IsInstanceOfType(value)), $"{way} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, way + "[]", seen);
            }
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{way}.{field.Name}", seen);
            }
        }
    }
}
