using Clob.Generators.Model;

namespace Clob.Generators.Parsing.Api;

/// <summary>Reads the model from the text of the spec. It leaves out what it cannot read; the analyzer reports that.</summary>
internal static class SpecReader
{
    /// <summary>Returns the model; null where the text is not a spec at all.</summary>
    public static SpecModel? Read(string path, string text, CancellationToken cancellationToken)
        => Read(path, text, AuthenticationTable.Venue, cancellationToken);

    public static SpecModel? Read(string path, string text, AuthenticationTable authentication, CancellationToken cancellationToken)
    {
        if (YamlTreeReader.Read(text, cancellationToken).Root is not SpecMap root)
        {
            return null;
        }

        var document = new SpecDocument(root);
        var api = ApiReader.Read(document, authentication, out _, cancellationToken);
        return api.Operations.Count == 0
            ? null
            : new SpecModel(
                path,
                new Documentation((root["info"] as SpecMap)?.Text("title"), (root["info"] as SpecMap)?.Text("description")),
                api,
                Kinds(document),
                ReasonRulesReader.Read(document),
                Tiers(document),
                Environments(document),
                AuthenticationReader.Read(document, authentication),
                ResponseHeaderReader.Read(document));
    }

    private static EquatableArray<RejectionKindModel> Kinds(SpecDocument document)
        => new(ReasonRulesReader.Kinds(document)
            .Select(kind => new RejectionKindModel(kind.Name.Value, kind.Value?.WholeNumber, kind.Description)));

    private static EquatableArray<TierModel> Tiers(SpecDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new(TierEntry.All(document)
            .Where(tier => CSharpName.IsFreeTier(tier.Name.Value) && names.Add(tier.Name.Value))
            .Select(tier => new TierModel(tier.Name.Value, tier.Rate ?? 0, tier.Burst ?? 0)));
    }

    private static EquatableArray<EnvironmentModel> Environments(SpecDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new(ServerEntry.All(document)
            .Where(server => server is { Name: not null, HasSafeUrl: true }
                && CSharpName.IsFreeMember(server.Name.Value)
                && names.Add(server.Name.Value))
            .Select(server => new EnvironmentModel(server.Name!.Value, ((SpecScalar)server.Url!).Value, server.Description)));
    }
}
