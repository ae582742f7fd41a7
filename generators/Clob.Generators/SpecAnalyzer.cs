using System.Collections.Immutable;
using Clob.Generators.Diagnostics;
using Clob.Generators.Diagnostics.Rules;
using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clob.Generators;

/// <summary>Reports the mistakes of the spec, at their place in the YAML.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. SpecRules.All
            .SelectMany(rule => rule.Descriptors)
            .Distinct()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path;
        if (!SpecFile.Is(path) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var problems = SingleSpecRule.Check(path, context.Options.AdditionalFiles.Select(file => file.Path)) is { } second
            ? [second]
            : SpecChecker.Check(text.ToString(), context.CancellationToken);
        foreach (var problem in problems)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                problem.Descriptor, SpecLocation.In(path, text, problem.Position), problem.Arguments));
        }
    }
}
