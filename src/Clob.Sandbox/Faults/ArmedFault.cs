using Clob.Sandbox.Seeds;

namespace Clob.Sandbox.Faults;

/// <summary>A fault, and how far it has come with its requests.</summary>
internal sealed class ArmedFault(SandboxFault fault, SeededChance chance)
{
    private int _met;
    private int _struck;

    public SandboxFault Fault { get; } = fault;

    public bool IsSpent => _struck >= Fault.Times;

    /// <summary>Counts the request, if it is one of its requests, and says whether it would strike it.</summary>
    public bool Meets(string path)
    {
        if (Fault.Path is not null && Fault.Path != path)
        {
            return false;
        }

        _met++;
        return _met >= Fault.From && (Fault.Chance >= 1 || chance.Falls(Fault.Chance));
    }

    public void Strike() => _struck++;
}
