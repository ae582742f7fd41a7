using Clob.Calls;

namespace Clob.Tests.Faults;

/// <summary>What a call comes to, how many attempts it takes, and how long, in seconds.</summary>
internal sealed record CallCourse(CallOutcome Outcome, int Attempts, double Seconds)
{
    /// <summary>Rounds off what a clock of whole ticks does not have.</summary>
    public CallCourse Rounded() => this with { Seconds = Math.Round(Seconds, 3) };
}
