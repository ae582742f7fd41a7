using System.CommandLine;

namespace Clob.Cli.Commands;

/// <summary><c>clob completion SHELL</c>.</summary>
internal sealed class CompletionCommand : DocumentedCommand
{
    // Each calls clob for the suggestions, so that they are those of the installed version.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            _clob_complete() {
                local IFS=$'\n'
                COMPREPLY=($(compgen -W "$(clob complete "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _clob_complete clob
            """,
        ["zsh"] = """
            _clob_complete() {
                local -a suggestions
                suggestions=(${(f)"$(clob complete "${BUFFER[1,CURSOR]}" 2>/dev/null)"})
                compadd -a suggestions
            }
            compdef _clob_complete clob
            """,
        ["fish"] = """
            complete -c clob -f -a '(clob complete (commandline -cp) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName clob -ScriptBlock {
                param($word, $ast, $cursor)
                $line = $ast.ToString().PadRight($cursor).Substring(0, $cursor)
                clob complete $line 2>$null | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public CompletionCommand(CliEnvironment environment)
        : base("completion", "Print a script with which a shell completes the command lines of clob.")
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Scripts.Keys) };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(result =>
        {
            if (!Scripts.ContainsKey(result.Tokens[0].Value))
            {
                var known = string.Join(", ", Scripts.Keys.Select(name => $"'{name}'"));
                result.AddError($"There is no script for '{result.Tokens[0].Value}': clob knows {known}.");
            }
        });
        Add(shell);
        SetAction(parsed =>
        {
            environment.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)]);
            return ExitCode.Success;
        });
    }

    public override string Details => """
        Examples:
          clob completion bash
          source <(clob completion bash)             in ~/.bashrc
          source <(clob completion zsh)              in ~/.zshrc, after compinit
          clob completion fish | source              in config.fish
          clob completion pwsh | Out-String | iex    in $PROFILE

        """;
}
