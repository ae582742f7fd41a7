using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>RateLimitTier</c> and <c>RateLimitTiers</c>.</summary>
internal static class TiersEmitter
{
    private const string TypeName = "RateLimitTiers";

    public static EmittedFile Emit(EquatableArray<TierModel> tiers)
    {
        var writer = new CSharpWriter(Namespaces.Main);
        writer.Line();
        DocComment.Summary(writer, "A tier of signers, and the token bucket that each signer of it has.");
        writer.Line("/// <param name=\"Name\">The name that the venue gives it.</param>");
        writer.Line("/// <param name=\"TokensPerSecond\">How many tokens come back in a second.</param>");
        writer.Line("/// <param name=\"Burst\">How many tokens a full bucket holds: a request that costs more can never be admitted.</param>");
        writer.GeneratedCode();
        writer.Line("public sealed record RateLimitTier(string Name, int TokensPerSecond, int Burst);");
        writer.Line();
        DocComment.Summary(writer, "The tiers of the venue.");
        writer.GeneratedCode();
        writer.Open($"public static class {TypeName}");
        foreach (var tier in tiers)
        {
            DocComment.Summary(writer, $"{CSharpLiteral.Of(tier.Rate)} tokens per second, at most {CSharpLiteral.Of(tier.Burst)} at once.");
            writer.Line($"public static RateLimitTier {tier.Name} {{ get; }} = new({CSharpLiteral.Of(tier.Name)}, {CSharpLiteral.Of(tier.Rate)}, {CSharpLiteral.Of(tier.Burst)});");
            writer.Line();
        }

        DocComment.Summary(writer, "All of them, in the order of the description.");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<RateLimitTier> All {{ get; }} = [{string.Join(", ", tiers.Select(tier => tier.Name))}];");
        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }
}
