using Clob.Sandbox.Seeds;

namespace Clob.Sandbox.Faults;

/// <summary>The faults that are not used up, in the order in which they were added.</summary>
internal sealed class FaultList(int seed)
{
    private readonly Lock _gate = new();
    private readonly List<ArmedFault> _armed = [];
    private int _added;
    private volatile bool _isEmpty = true;

    public IReadOnlyList<SandboxFault> Faults
    {
        get
        {
            lock (_gate)
            {
                return [.. _armed.Select(armed => armed.Fault)];
            }
        }
    }

    public void Add(IEnumerable<SandboxFault> faults)
    {
        lock (_gate)
        {
            foreach (var fault in faults)
            {
                var chance = new SeededChance(seed, FormattableString.Invariant($"fault {++_added}"));
                _armed.Add(new ArmedFault(fault, chance));
                _isEmpty = false;
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
            _isEmpty = true;
        }
    }

    /// <summary>
    /// Returns the fault that hits a request for <paramref name="path"/>; null for none. Of several, the oldest hits, and all
    /// of them count the request.
    /// </summary>
    public SandboxFault? Hit(string path)
    {
        // The usual case, on every request.
        if (_isEmpty)
        {
            return null;
        }

        lock (_gate)
        {
            var found = _armed.Where(armed => armed.Meets(path)).ToList().FirstOrDefault();
            found?.Hit();
            _armed.RemoveAll(armed => armed.IsSpent);
            _isEmpty = _armed.Count == 0;
            return found?.Fault;
        }
    }
}
