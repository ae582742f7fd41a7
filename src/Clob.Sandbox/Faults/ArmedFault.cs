using Clob.Sandbox.Seeds;

namespace Clob.Sandbox.Faults;

/// <summary>A fault, with how many requests it has met and hit.</summary>
internal sealed class ArmedFault(SandboxFault fault, SeededChance chance)
{
    private int _met;
    private int _hits;

    public SandboxFault Fault { get; } = fault;

    public bool IsSpent => _hits >= Fault.Times;

    /// <summary>Counts a request that has the fault's path. Returns whether the fault can hit it.</summary>
    public bool Meets(string path)
    {
        if (!Fault.Covers(path))
        {
            return false;
        }

        _met++;
        return _met >= Fault.From && (Fault.Chance >= 1 || chance.Next(Fault.Chance));
    }

    public void Hit() => _hits++;
}
