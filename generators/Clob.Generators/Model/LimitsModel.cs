namespace Clob.Generators.Model;

/// <summary>How much the body of a request may carry; null where the spec sets no limit.</summary>
internal sealed record LimitsModel(int? MinItems, int? MaxItems, int? MinProperties);
