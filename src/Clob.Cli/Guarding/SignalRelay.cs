using System.Runtime.InteropServices;

namespace Clob.Cli.Guarding;

/// <summary>
/// The signals that ask this program to end. None of them ends it while a command is guarded: the first asks the command to end, and a
/// later one ends the wait for it. After the command has ended, the first one changes nothing, and a later one ends the cancel.
/// </summary>
internal sealed class SignalRelay : IDisposable
{
    // The handlers of a signal run one after another, and another one may have told of it before.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly PosixSignalRegistration[] _registrations;
    private readonly CancellationTokenSource _again = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action<PosixSignal>? _pass;
    private PosixSignal? _waiting;
    private bool _isPassed;
    private long? _first;
    private bool _hasCommandEnded;

    /// <summary>Registers for the signals.</summary>
    /// <param name="timeProvider">The clock between two of them.</param>
    public SignalRelay(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, Take))];
    }

    /// <summary>Gets a token that a second signal cancels, which comes later than together with the first.</summary>
    public CancellationToken Again => _again.Token;

    /// <summary>Gets a token that a second signal after the end of the command cancels, which comes later than together with the first.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Passes the first signal on, also one that came before.</summary>
    public void PassTo(Action<PosixSignal> pass)
    {
        PosixSignal? waiting;
        lock (_gate)
        {
            _pass = pass;
            waiting = _waiting;
        }

        if (waiting is { } signal)
        {
            Pass(signal);
        }
    }

    /// <summary>Returns whether a signal was passed on; waits a moment for one that is on its way.</summary>
    public async Task<bool> IsPassedAsync()
    {
        await Task.WhenAny(_passed.Task, Task.Delay(Moment, _timeProvider)).ConfigureAwait(false);
        return _passed.Task.IsCompleted;
    }

    /// <summary>Notes that the command has ended: signals are counted anew.</summary>
    public void NoteEnd()
    {
        lock (_gate)
        {
            _hasCommandEnded = true;
            _first = null;
        }
    }

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _again.Dispose();
        _abort.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        bool isFirst;
        bool hasEnded;
        lock (_gate)
        {
            hasEnded = _hasCommandEnded;
            isFirst = _first is null;
            _first ??= _timeProvider.GetTimestamp();
            if (!isFirst && _timeProvider.GetElapsedTime(_first.Value) < Interruption.Together)
            {
                return;
            }
        }

        if (!isFirst)
        {
            (hasEnded ? _abort : _again).Cancel();
        }
        else if (!hasEnded)
        {
            Pass(context.Signal);
        }
    }

    private void Pass(PosixSignal signal)
    {
        Action<PosixSignal>? pass;
        lock (_gate)
        {
            pass = _isPassed ? null : _pass;
            _isPassed |= pass is not null;
            _waiting = signal;
        }

        if (pass is not null)
        {
            pass(signal);
            _passed.TrySetResult();
        }
    }
}
