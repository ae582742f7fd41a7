namespace Clob.Orders;

/// <summary>Waits for code of others, which may never end.</summary>
/// <remarks>These waits go by the machine's time, and not by the clock of the work: they are for what does not keep to it.</remarks>
internal static class Bounded
{
    /// <summary>Waits until a task has ended in any way, for so long at most, and no longer than until a token is canceled.</summary>
    /// <returns>Whether the task has ended.</returns>
    public static async Task<bool> WaitAsync(Task task, TimeSpan most, CancellationToken cancellationToken = default)
    {
        if (!task.IsCompleted)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(task, Task.Delay(most, ended.Token)).ConfigureAwait(false);
            ended.Cancel();
        }

        return task.IsCompleted;
    }
}
