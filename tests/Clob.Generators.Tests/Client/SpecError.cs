namespace Clob.Generators.Tests.Client;

/// <summary>An error of the analyzer.</summary>
internal sealed record SpecError(int Line, string Id, string Message);
