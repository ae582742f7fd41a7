using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>One cell of a <see cref="Listing"/>.</summary>
/// <param name="Text">Any text, also of others.</param>
/// <param name="Color">Its color on a terminal; null for the terminal's own.</param>
internal sealed record Cell(string Text, Color? Color = null);
