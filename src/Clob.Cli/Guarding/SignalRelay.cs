using System.Runtime.InteropServices;

namespace Clob.Cli.Guarding;

/// <summary>
/// The signals that ask this program to end. None of them ends it while a command is guarded: the first asks the command to end, and a
/// later one ends the wait for it.
/// </summary>
internal sealed class SignalRelay : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _timeProvider;
    private readonly Action<PosixSignal> _pass;
    private readonly PosixSignalRegistration[] _registrations;
    private readonly CancellationTokenSource _again = new();
    private long? _first;

    /// <summary>Registers for the signals.</summary>
    /// <param name="timeProvider">The clock between two of them.</param>
    /// <param name="pass">Passes a signal on to the command.</param>
    public SignalRelay(TimeProvider timeProvider, Action<PosixSignal> pass)
    {
        _timeProvider = timeProvider;
        _pass = pass;
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, Take))];
    }

    /// <summary>Gets a token that a second signal cancels, which comes later than together with the first.</summary>
    public CancellationToken Again => _again.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _again.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = true;
        bool isFirst;
        lock (_gate)
        {
            isFirst = _first is null;
            _first ??= _timeProvider.GetTimestamp();
        }

        if (isFirst)
        {
            _pass(context.Signal);
        }
        else if (_timeProvider.GetElapsedTime(_first.Value) >= Interruption.Together)
        {
            _again.Cancel();
        }
    }
}
