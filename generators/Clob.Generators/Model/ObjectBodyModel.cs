namespace Clob.Generators.Model;

/// <summary>A body that is a named schema with members.</summary>
/// <param name="Operation">The C# name of the operation.</param>
/// <param name="Parameter">The name of the body's parameter.</param>
/// <param name="IsOptional">Whether the request may go without it.</param>
/// <param name="Type">The C# name of the schema.</param>
/// <param name="MinProperties">The least number of members, if any.</param>
/// <param name="Properties">Its members, in the order of the spec.</param>
internal sealed record ObjectBodyModel(
    string Operation, string Parameter, bool IsOptional, string Type, int? MinProperties, EquatableArray<PropertyModel> Properties)
    : BodyModel(Operation, Parameter, IsOptional);
