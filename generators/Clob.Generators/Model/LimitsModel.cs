namespace Clob.Generators.Model;

/// <summary>How much the body of a request may carry; null where the spec sets no limit.</summary>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal sealed record LimitsModel(int? MinItems, int? MaxItems, int? MinProperties);
