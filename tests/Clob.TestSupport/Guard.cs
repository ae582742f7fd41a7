namespace Clob.TestSupport;

/// <summary>How long a test that would otherwise hang waits before it fails. No test that passes comes near it.</summary>
public static class Guard
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Limit);

    public static Task InTime(this Task task) => task.WaitAsync(Limit);

    /// <summary>Waits, without a clock, until something has come true that another thread is about to do.</summary>
    public static async Task UntilAsync(Func<bool> isTrue)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!isTrue())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
