namespace Clob.Sandbox.Tests;

/// <summary>How long a test that would otherwise hang waits before it fails. No test that passes comes near it.</summary>
internal static class Guard
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(s_limit);

    public static Task InTime(this Task task) => task.WaitAsync(s_limit);

    /// <summary>Waits, without a clock, until something has come true that another thread is about to do.</summary>
    public static async Task UntilAsync(Func<bool> isTrue)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (!isTrue())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
