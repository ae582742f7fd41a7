using System.Runtime.InteropServices;

namespace Clob.Cli;

/// <summary>
/// A token that Ctrl+C, SIGTERM and SIGHUP cancel: after the first of them the program reports and ends, and a later one ends the
/// process. Those right after the first count as one with it: <c>timeout</c> signals the process, and then its group.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long after the first signal another one counts as one with it.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly TimeProvider _timeProvider;
    private readonly Lock _lock = new();
    private readonly PosixSignalRegistration[] _registrations;
    private long? _first;

    /// <summary>Registers for the signals, on the platforms that have them.</summary>
    /// <param name="timeProvider">The clock between two of them.</param>
    public Interruption(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),

            // A terminal that closes. Where the caller ignores it, as nohup does, it stays ignored.
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _source.Dispose();
    }

    /// <summary>Handles a signal. Only a later one ends the process.</summary>
    internal void Interrupt(PosixSignalContext context)
    {
        lock (_lock)
        {
            _first ??= _timeProvider.GetTimestamp();

            // Never false: another handler may keep the process, such as that of a guarded command.
            context.Cancel |= _timeProvider.GetElapsedTime(_first.Value) < Together;
        }

        _source.Cancel();
    }
}
