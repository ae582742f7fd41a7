using System.CommandLine;

namespace Clob.Cli.Parsing;

/// <summary>The syntax of command lines.</summary>
internal static class CommandLineSyntax
{
    /// <summary>Gets the configuration of the parser. It has no response files: an argument that begins with @ is an argument.</summary>
    public static ParserConfiguration Configuration { get; } = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };
}
