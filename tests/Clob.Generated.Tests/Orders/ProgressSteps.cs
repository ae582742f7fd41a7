namespace Clob.Tests.Orders;

/// <summary>Keeps what it is told, and does what the test says with it, at once.</summary>
internal sealed class ProgressSteps(Action<CancelProgress>? then = null) : IProgress<CancelProgress>
{
    public List<CancelProgress> Seen { get; } = [];

    public void Report(CancelProgress value)
    {
        Seen.Add(value);
        then?.Invoke(value);
    }
}
