namespace Clob.Spec;

/// <summary>How much one request may carry; null where the spec sets no limit.</summary>
/// <param name="MinItems">The least number of items of a body that is a list.</param>
/// <param name="MaxItems">The greatest number of items of a body that is a list.</param>
/// <param name="MinProperties">The least number of members of a body that is an object.</param>
public readonly record struct RequestLimits(int? MinItems = null, int? MaxItems = null, int? MinProperties = null);
