namespace Clob.Cli.Doctor;

/// <summary>How a check of <c>clob doctor</c> ended.</summary>
internal enum FindingState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It may work, and it is not usual.</summary>
    Warning,

    /// <summary>It cannot work.</summary>
    Failed,

    /// <summary>Not looked at, because something before it failed.</summary>
    Skipped,
}
