using System.Collections.Immutable;
using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Clob.Generators.Diagnostics;

/// <summary>Reports the mistakes of the spec, at their place in the YAML.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpecAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        SpecDescriptors.InvalidYaml,
        SpecDescriptors.InvalidStructure,
        SpecDescriptors.MissingOperationId,
        SpecDescriptors.DuplicateOperationId,
        SpecDescriptors.InvalidOperationId,
        SpecDescriptors.MissingSecurity,
        SpecDescriptors.InvalidSecurity,
        SpecDescriptors.MissingSecurityScheme,
        SpecDescriptors.UndeclaredPathParameter,
        SpecDescriptors.UnusedPathParameter,
        SpecDescriptors.UnresolvedReference,
        SpecDescriptors.MissingResponseExample,
        SpecDescriptors.UnboundedArrayBody,
        SpecDescriptors.UnnamedObjectBody,
        SpecDescriptors.InvalidLimit,
        SpecDescriptors.UnknownXWord,
        SpecDescriptors.InvalidXWordValue,
        SpecDescriptors.MisplacedXWord,
        SpecDescriptors.KindWithoutWords,
        SpecDescriptors.WordWithTwoMeanings,
        SpecDescriptors.MisclassifiedExample,
        SpecDescriptors.InvalidName,
        SpecDescriptors.SecondSpec,
        SpecDescriptors.UnsupportedPattern,
        SpecDescriptors.UnknownKind,
        SpecDescriptors.KindValueTaken,
        SpecDescriptors.InvalidServer,
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

        var first = context.Options.AdditionalFiles.Select(file => file.Path).Where(SpecFile.Is).OrderBy(one => one, StringComparer.Ordinal).First();
        if (first != path)
        {
            context.ReportDiagnostic(Diagnostic.Create(SpecDescriptors.SecondSpec, SpecLocation.In(path, text, default), first));
            return;
        }

        foreach (var problem in SpecChecker.Check(text.ToString(), context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                problem.Descriptor, SpecLocation.In(path, text, problem.Position), problem.Arguments));
        }
    }
}
