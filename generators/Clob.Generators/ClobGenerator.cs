using Clob.Generators.Emit;
using Clob.Generators.Model;
using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Api;
using Microsoft.CodeAnalysis;

namespace Clob.Generators;

/// <summary>Generates the sources from the spec, which is one of the additional files (see <see cref="SpecFile"/>).</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClobGenerator : IIncrementalGenerator
{
    // With this symbol the analyzer runs alone, before there is a client to compile.
    private const string CheckOnlySymbol = "CLOB_SPEC_CHECK";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The spec is an additional file; no other file is opened.
        var files = context.AdditionalTextsProvider
            .Where(static file => SpecFile.Is(file.Path))
            .WithTrackingName(TrackingNames.Files);

        // Text to model. A text that is not a spec gives no model.
        var models = files
            .Select(static (file, cancellationToken) => file.GetText(cancellationToken) is { } text
                ? SpecReader.Read(file.Path, text.ToString(), cancellationToken)
                : null)
            .WithTrackingName(TrackingNames.Models);

        // One spec, the first by path; the analyzer refuses a second.
        var model = models.Collect()
            .Select(static (all, _) => all.OrderBy(one => one?.Path, StringComparer.Ordinal).FirstOrDefault(one => one is not null))
            .WithTrackingName(TrackingNames.Model);

        // Whether to emit.
        var isEmitting = context.ParseOptionsProvider
            .Select(static (options, _) => !options.PreprocessorSymbolNames.Contains(CheckOnlySymbol))
            .WithTrackingName(TrackingNames.IsEmitting);
        var emitted = model.Combine(isEmitting)
            .Select(static (pair, _) => pair.Right ? pair.Left : null)
            .WithTrackingName(TrackingNames.Emitted);

        // The descriptors of the operations, and the checks of their requests.
        var api = emitted.Select(static (spec, _) => spec?.Api).WithTrackingName(TrackingNames.Api);
        context.RegisterSourceOutput(api, static (output, model) =>
        {
            if (model is not null)
            {
                Add(output, OperationsEmitter.Emit(model));
                Add(output, RequestChecksEmitter.Emit(model));
            }
        });

        // The kinds of reasons.
        var kinds = emitted.Select(static (spec, _) => spec?.RejectionKinds).WithTrackingName(TrackingNames.RejectionKinds);
        Register(context, kinds, RejectionKindEmitter.Emit);

        // The classifier of reasons.
        var rules = emitted.Select(static (spec, _) => spec?.ReasonRules).WithTrackingName(TrackingNames.ReasonRules);
        context.RegisterSourceOutput(rules, static (output, model) =>
        {
            if (model is not null)
            {
                Add(output, RejectionClassifierEmitter.Emit(model));
            }
        });

        // The tiers.
        var tiers = emitted.Select(static (spec, _) => spec?.Tiers).WithTrackingName(TrackingNames.Tiers);
        Register(context, tiers, TiersEmitter.Emit);

        // The servers.
        var environments = emitted.Select(static (spec, _) => spec?.Environments).WithTrackingName(TrackingNames.Environments);
        Register(context, environments, EnvironmentsEmitter.Emit);

        // The names of the headers of each way to authenticate.
        var authentication = emitted.Select(static (spec, _) => spec?.Authentication).WithTrackingName(TrackingNames.Authentication);
        context.RegisterSourceOutput(authentication, static (output, schemes) =>
        {
            foreach (var scheme in schemes ?? default)
            {
                Add(output, HeadersEmitter.EmitAuthentication(scheme));
            }
        });

        // The names of the headers of responses.
        var headers = emitted.Select(static (spec, _) => spec?.ResponseHeaders).WithTrackingName(TrackingNames.ResponseHeaders);
        Register(context, headers, HeadersEmitter.EmitResponses);
    }

    private static void Register<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<T>?> part,
        Func<EquatableArray<T>, EmittedFile> emit)
        where T : IEquatable<T>
        => context.RegisterSourceOutput(part, (output, items) =>
        {
            if (items is not null)
            {
                Add(output, emit(items.Value));
            }
        });

    private static void Add(SourceProductionContext output, EmittedFile file) => output.AddSource(file.HintName, file.Source);
}
