namespace Clob.Generators.Model;

/// <summary>The body of an operation, and so one method of <c>RequestChecks</c>, which checks only that there is a body.</summary>
/// <param name="Operation">The C# name of the operation.</param>
/// <param name="Parameter">The name of the body's parameter.</param>
/// <param name="IsOptional">Whether the request may go without it.</param>
internal record BodyModel(string Operation, string Parameter, bool IsOptional);
