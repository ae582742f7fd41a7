namespace Clob.Cli.Tests.World;

/// <summary>Text in memory that calls back once it is flushed: a command that runs on has then said what it has to say.</summary>
internal sealed class SignalingWriter(Action flushed) : StringWriter
{
    public override void Flush() => flushed();
}
