namespace Clob.Generators.Model;

/// <summary>A body that is a list.</summary>
/// <param name="Operation">The C# name of the operation.</param>
/// <param name="Parameter">The name of the body's parameter.</param>
/// <param name="IsOptional">Whether the request may go without it.</param>
/// <param name="ItemType">The C# type of an item; null where the spec does not name it.</param>
/// <param name="MinItems">The least number of items, if any.</param>
/// <param name="MaxItems">The greatest number of items, if any.</param>
/// <param name="HasTextItems">Whether the items are texts that must not be empty.</param>
internal sealed record ListBodyModel(
    string Operation, string Parameter, bool IsOptional, string? ItemType, int? MinItems, int? MaxItems, bool HasTextItems)
    : BodyModel(Operation, Parameter, IsOptional);
