using Spectre.Console;

namespace Clob.Cli.Reporting;

/// <summary>One cell of a <see cref="Listing"/>.</summary>
/// <param name="Text">Any text, also one that is not safe to show.</param>
/// <param name="Color">The color on a terminal; null for the terminal's default.</param>
internal sealed record Cell(string Text, Color? Color = null);
