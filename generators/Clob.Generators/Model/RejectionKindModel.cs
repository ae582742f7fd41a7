namespace Clob.Generators.Model;

/// <summary>One kind of reason why an order was not canceled.</summary>
/// <param name="Name">Its kind.</param>
/// <param name="Value">The number of the member; null where the spec gives none that can be read.</param>
/// <param name="Description">What it means; null where the spec does not say.</param>
internal sealed record RejectionKindModel(string Name, int? Value, string? Description);
