namespace Clob.Cli.Guarding;

/// <summary>What <c>clob guard</c> was asked to do.</summary>
internal sealed record GuardPlan
{
    /// <summary>Gets the path of the command.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the arguments of the command.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Gets the file that the command touches; null for none.</summary>
    public string? LivenessFile { get; init; }

    /// <summary>Gets whether lines on its standard output are signs of life.</summary>
    public bool ReadsOutput { get; init; }

    /// <summary>Gets how long the command may show no sign of life.</summary>
    public required TimeSpan LivenessTimeout { get; init; }

    /// <summary>Gets how long the command may take to end.</summary>
    public required TimeSpan KillAfter { get; init; }

    /// <summary>Gets whether the command goes on when heartbeats are lost.</summary>
    public bool GoesOnWhenLost { get; init; }

    /// <summary>Gets whether the report is one JSON object.</summary>
    public bool IsJson { get; init; }
}
