using System.Runtime.InteropServices;

namespace Clob.Cli;

/// <summary>
/// Ctrl+C and SIGTERM as a token: the first of them ends the work in order, and a later one ends the process. Those that come
/// right after the first belong to it: <c>timeout</c> signals the process, and then the group that it is in.
/// </summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>How long after the first signal another one says nothing new.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _source = new();
    private readonly TimeProvider _timeProvider;
    private readonly Lock _lock = new();
    private readonly PosixSignalRegistration[] _registrations;
    private long? _first;

    /// <summary>Registers for the signals.</summary>
    /// <param name="timeProvider">The clock between two of them.</param>
    public Interruption(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
        ];
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Array.ForEach(_registrations, registration => registration.Dispose());
        _source.Dispose();
    }

    /// <summary>Takes a signal, and keeps it from ending the process unless it is a later one.</summary>
    internal void Interrupt(PosixSignalContext context)
    {
        lock (_lock)
        {
            _first ??= _timeProvider.GetTimestamp();
            context.Cancel = _timeProvider.GetElapsedTime(_first.Value) < Together;
        }

        _source.Cancel();
    }
}
