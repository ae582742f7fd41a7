namespace Clob.Cli.Parsing;

/// <summary><c>--json</c>.</summary>
internal sealed class JsonOption(string description) : FlagOption("--json", description);
