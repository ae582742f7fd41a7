namespace Clob.Cli.Parsing;

/// <summary>An item of a list of order ids.</summary>
/// <param name="Text">The item as written, without the quotation marks of JSON.</param>
/// <param name="Line">The line that it is on, from 1.</param>
/// <param name="Problem">Why it cannot be an id; null where it can.</param>
internal readonly record struct ScannedId(string Text, int Line, string? Problem);
