namespace Clob.Cli.Guarding;

/// <summary>Says how long a command has shown no sign of life.</summary>
internal interface ILiveness
{
    /// <summary>Gets the time since the last sign of life, or since the command started.</summary>
    TimeSpan SilentFor { get; }
}
