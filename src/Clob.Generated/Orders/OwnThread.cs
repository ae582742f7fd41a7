using System.Collections.Concurrent;

namespace Clob.Orders;

/// <summary>
/// Runs code of a caller that may block, one piece after another, on a separate background thread: it holds up nothing else,
/// and no shortage in the thread pool holds it up. The thread starts with the first piece.
/// </summary>
internal sealed class OwnThread
{
    private readonly string _name;

    // Never disposed, because the thread may still look at it; once complete, it holds nothing.
    private readonly BlockingCollection<Action> _work = [];
    private Thread? _thread;

    /// <param name="name">What a debugger shows.</param>
    public OwnThread(string name) => _name = name;

    /// <summary>Runs a piece, after those before it.</summary>
    /// <returns>Done when it has run, in any way.</returns>
    public Task RunAsync(Action piece)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                piece();
            }
            finally
            {
                done.SetResult();
            }
        });
        if (_thread is null)
        {
            _thread = new Thread(RunAll) { IsBackground = true, Name = _name };
            _thread.Start();
        }

        return done.Task;
    }

    /// <summary>Lets the thread end after the last piece.</summary>
    public void End() => _work.CompleteAdding();

    private void RunAll()
    {
        foreach (var piece in _work.GetConsumingEnumerable())
        {
            piece();
        }
    }
}
