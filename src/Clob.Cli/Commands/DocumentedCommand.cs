using System.CommandLine;

namespace Clob.Cli.Commands;

/// <summary>A command whose help has more to say than what each option means.</summary>
internal abstract class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>Examples, environment, exit codes: whole lines, printed as they are.</summary>
    public abstract string Details { get; }
}
