using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Clob.Cli.Guarding;

/// <summary>
/// The signals to this program while heartbeats are sent. None of them ends it. One that asks it to end is passed on to the command, once,
/// and a later one ends the wait for the command. While it cancels, the first one changes nothing, and a later one ends the cancel. Other
/// signals are for the command alone.
/// </summary>
[SuppressMessage("Usage", "CA2213", Justification = "The sources have no timer, and the handler of a signal may still run.")]
internal sealed class SignalRelay : IDisposable
{
    // The handlers of a signal run one after another, and another one may have told of it before.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private static readonly PosixSignal[] Ending = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly Lock _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly PosixSignalRegistration[] _registrations;
    private readonly CancellationTokenSource _firstSource = new();
    private readonly CancellationTokenSource _again = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource<PosixSignal> _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Action<PosixSignal>? _pass;
    private readonly List<PosixSignal> _early = [];
    private PosixSignal? _waiting;
    private bool _isPassed;
    private long? _first;
    private bool _hasEnded;

    /// <summary>Registers for the signals.</summary>
    /// <param name="timeProvider">The clock between two of them.</param>
    public SignalRelay(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _registrations =
        [
            .. Ending.Append(PosixSignal.SIGQUIT)
                .Concat(UserSignals.All)
                .Select(signal => PosixSignalRegistration.Create(signal, Take)),
        ];
    }

    /// <summary>Gets a token that the first signal cancels.</summary>
    public CancellationToken First => _firstSource.Token;

    /// <summary>Gets a token that a second signal cancels, which comes later than together with the first.</summary>
    public CancellationToken Again => _again.Token;

    /// <summary>Gets a token that a second signal during the cancel cancels, which comes later than together with the first.</summary>
    public CancellationToken Abort => _abort.Token;

    private bool CommandRuns
    {
        get
        {
            lock (_gate)
            {
                return _pass is not null && !_hasEnded;
            }
        }
    }

    /// <summary>Passes signals on: the first one that asks to end, and all that do not; also those that came before.</summary>
    public void PassTo(Action<PosixSignal> pass)
    {
        PosixSignal? waiting;
        lock (_gate)
        {
            _pass = pass;
            waiting = _waiting;
        }

        _early.ForEach(pass);

        if (waiting is { } signal)
        {
            PassOnce(signal);
        }
    }

    /// <summary>Returns the signal that was passed on; null for none. It waits a moment for one that is on its way.</summary>
    public async Task<PosixSignal?> PassedAsync()
    {
        await Task.WhenAny(_passed.Task, Task.Delay(Moment, _timeProvider)).ConfigureAwait(false);
        return _passed.Task.IsCompleted ? await _passed.Task.ConfigureAwait(false) : null;
    }

    /// <summary>Notes that the cancel begins: no command runs any more, and signals are counted anew.</summary>
    public void NoteEnd()
    {
        lock (_gate)
        {
            _hasEnded = true;
            _first = null;
        }
    }

    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());

    /// <summary>Handles a signal.</summary>
    internal void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        if (UserSignals.All.Contains(context.Signal) || (context.Signal == PosixSignal.SIGQUIT && CommandRuns))
        {
            PassAlways(context.Signal);
            return;
        }

        bool isFirst;
        bool hasEnded;
        lock (_gate)
        {
            hasEnded = _hasEnded;
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
            // Before the signal can end the command, so that nobody takes its end for one of its own.
            _firstSource.Cancel();
            PassOnce(context.Signal);
        }
    }

    private void PassAlways(PosixSignal signal)
    {
        Action<PosixSignal>? pass;
        lock (_gate)
        {
            pass = _hasEnded ? null : _pass;
            if (_pass is null)
            {
                _early.Add(signal);
            }
        }

        pass?.Invoke(signal);
    }

    private void PassOnce(PosixSignal signal)
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
            _passed.TrySetResult(signal);
            pass(signal);
        }
    }
}
