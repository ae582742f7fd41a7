using System.CommandLine;

namespace Clob.Cli.Commands;

/// <summary>A command whose help has more than the meaning of each option.</summary>
internal abstract class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>Gets examples, environment and exit codes, printed as they are.</summary>
    public abstract string Details { get; }
}
