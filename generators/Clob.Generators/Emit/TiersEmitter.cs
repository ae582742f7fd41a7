using Clob.Generators.Model;

namespace Clob.Generators.Emit;

/// <summary>Emits <c>RateLimitTier</c>, whose static members are the known tiers.</summary>
internal static class TiersEmitter
{
    private const string TypeName = "RateLimitTier";

    public static EmittedFile Emit(EquatableArray<TierModel> tiers)
    {
        var writer = new CSharpWriter(Namespaces.Main);
        writer.Line();
        DocComment.Write(writer, "A tier of signers, and the token bucket that each signer of it has.");
        writer.Line("/// <param name=\"Name\">The name that the venue uses.</param>");
        writer.Line("/// <param name=\"TokensPerSecond\">How many tokens come back in a second.</param>");
        writer.Line("/// <param name=\"Burst\">How many tokens a full bucket holds. A request that costs more is never admitted.</param>");
        writer.GeneratedCode();
        writer.Open($"public sealed record {TypeName}(string Name, int TokensPerSecond, int Burst)");
        foreach (var tier in tiers)
        {
            var (name, rate, burst) = (CSharpLiteral.Of(tier.Name), CSharpLiteral.Of(tier.Rate), CSharpLiteral.Of(tier.Burst));
            DocComment.Write(writer, $"Gets the tier {tier.Name}: {rate} tokens per second, and {burst} in a full bucket.");
            writer.Line($"public static {TypeName} {tier.Name} {{ get; }} = new({name}, {rate}, {burst});");
            writer.Line();
        }

        DocComment.Write(writer, "Gets all known tiers, in the order of the spec.");
        writer.Line(
            $"public static global::System.Collections.Generic.IReadOnlyList<{TypeName}> All {{ get; }} = "
            + $"[{string.Join(", ", tiers.Select(tier => tier.Name))}];");
        writer.Close();
        return EmittedFile.Of(TypeName, writer);
    }
}
