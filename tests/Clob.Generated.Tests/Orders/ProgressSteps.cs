namespace Clob.Tests.Orders;

/// <summary>Keeps what it is told, and does what the test says with it.</summary>
internal sealed class ProgressSteps<T>(Action<T>? then = null) : IProgress<T>
{
    public List<T> Seen { get; } = [];

    public void Report(T value)
    {
        Seen.Add(value);
        then?.Invoke(value);
    }
}
