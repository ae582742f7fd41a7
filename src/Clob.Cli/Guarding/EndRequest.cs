namespace Clob.Cli.Guarding;

/// <summary>Who has asked a command to end.</summary>
internal enum EndRequest
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The terminal, whose keys signal the command as well; or only this program was signaled, and not the command.</summary>
    Terminal,

    /// <summary>This program, which passed its signal on.</summary>
    Passed,
}
