using Clob.Generators.Parsing;
using Clob.Generators.Parsing.Schemas;
using Microsoft.CodeAnalysis;

namespace Clob.Generators.Diagnostics.Rules;

/// <summary>A limit is a whole number, and no maximum is below its minimum. The client would not check any other.</summary>
internal sealed class LimitRule() : DocumentRule(InvalidLimit)
{
    public static readonly DiagnosticDescriptor InvalidLimit = SpecDescriptor.Error(
        "CLOB0015",
        "A limit cannot be kept",
        "{0}",
        "Write a plain number without quotes, and no maximum that is below its minimum.");

    private static readonly IReadOnlyList<(string Least, string Greatest)> Limits =
        [("minItems", "maxItems"), ("minLength", "maxLength"), ("minProperties", "maxProperties")];

    private static readonly string[] Numbers = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    public override IEnumerable<SpecProblem> Check(SpecDocument document)
    {
        foreach (var keyword in SpecKeywordWalk.In(document))
        {
            if (keyword.Name == "multipleOf" && !(LimitsReader.Number(keyword.Entry.Value) > 0))
            {
                yield return Problem(keyword, "multipleOf is not a number over 0");
            }

            // OpenAPI 3.0 makes a limit exclusive by true.
            if (Numbers.Contains(keyword.Name)
                && LimitsReader.Number(keyword.Entry.Value) is null
                && !(keyword.Name.StartsWith("exclusive", StringComparison.Ordinal)
                    && keyword.Entry.Value is SpecScalar { IsBoolean: true }))
            {
                yield return Problem(keyword, $"{keyword.Name} is not a number that can be kept exactly, written as JSON writes it");
            }

            if (Bounds(keyword) is { } bounds)
            {
                yield return Problem(keyword, bounds);
            }

            foreach (var (least, greatest) in Limits)
            {
                if (keyword.Name != least && keyword.Name != greatest)
                {
                    continue;
                }

                if (Number(keyword) is not { } number)
                {
                    yield return Problem(keyword, $"{keyword.Name} is not a whole number from 0 up");
                }
                else if (keyword.Name == greatest && number < keyword.Owner.WholeNumber(least))
                {
                    yield return Problem(keyword, $"{greatest} is less than {least}");
                }
            }
        }
    }

    /// <summary>Returns what a limit of a number does not fit to in its schema; null where it fits.</summary>
    private static string? Bounds(SpecKeyword keyword)
    {
        if (keyword.Name.StartsWith("exclusive", StringComparison.Ordinal)
            && keyword.Entry.Value is SpecScalar { IsTrue: true }
            && keyword.Owner[char.ToLowerInvariant(keyword.Name[9]) + keyword.Name.Substring(10)] is null)
        {
            var limit = $"{char.ToLowerInvariant(keyword.Name[9])}{keyword.Name.Substring(10)}";
            return $"{keyword.Name}: true needs a {limit}; in version 3.1, it is the number itself";
        }

        if (keyword.Name is not ("maximum" or "exclusiveMaximum"))
        {
            return null;
        }

        var limits = LimitsReader.Read(keyword.Owner);
        return limits.Maximum < limits.Minimum
            || limits.Maximum <= limits.ExclusiveMinimum
            || limits.ExclusiveMaximum <= limits.Minimum
            || limits.ExclusiveMaximum <= limits.ExclusiveMinimum
                ? "no number is over the minimum and under the maximum"
                : null;
    }

    private static int? Number(SpecKeyword keyword) => (keyword.Entry.Value as SpecScalar)?.WholeNumber;

    private static SpecProblem Problem(SpecKeyword keyword, string message)
        => new(InvalidLimit, keyword.Entry.Value.Position, message);
}
