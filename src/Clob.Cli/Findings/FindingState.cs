namespace Clob.Cli.Findings;

/// <summary>The state of what <c>clob doctor</c> checks.</summary>
internal enum FindingState
{
    /// <summary>Nothing is wrong.</summary>
    Ok,

    /// <summary>It is unusual, and may work.</summary>
    Warning,

    /// <summary>It cannot work.</summary>
    Failed,

    /// <summary>It was not checked, because an earlier check failed, or a signal came before.</summary>
    Skipped,
}
