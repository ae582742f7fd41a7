namespace Clob.Cli.Reporting;

/// <summary>The object that <c>clob keys list --json</c> prints.</summary>
/// <param name="Address">The address of the account.</param>
/// <param name="ApiKeys">The API keys of the account; null where they could not be read.</param>
/// <param name="Error">Why they could not be read; null where they could.</param>
internal sealed record KeyListJson(string Address, IReadOnlyList<string>? ApiKeys, string? Error);
