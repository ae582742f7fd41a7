namespace Clob.Generators.Model;

/// <summary>The body of an operation, and so one method of <c>RequestChecks</c>. This one has nothing to check but that it is there.</summary>
/// <param name="Operation">The C# name of the operation.</param>
/// <param name="Parameter">The name of the body's parameter.</param>
/// <param name="IsOptional">Whether the request may go without it.</param>
/// <remarks>Cached by the compiler: immutable, equal by value, and free of anything that belongs to a compilation.</remarks>
internal record BodyModel(string Operation, string Parameter, bool IsOptional);
