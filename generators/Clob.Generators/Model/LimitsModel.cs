namespace Clob.Generators.Model;

/// <summary>What the values of a request have to keep; null where the spec sets no limit.</summary>
internal sealed record LimitsModel
{
    public static LimitsModel None { get; } = new();

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public PatternModel? Pattern { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public decimal? ExclusiveMinimum { get; init; }

    public decimal? ExclusiveMaximum { get; init; }

    public decimal? MultipleOf { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool HasUniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }
}
