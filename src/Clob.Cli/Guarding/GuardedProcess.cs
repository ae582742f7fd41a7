using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Clob.Cli.Guarding;

/// <summary>The command that is guarded. It has the standard streams of this program.</summary>
internal sealed class GuardedProcess : IDisposable
{
    private const int EndSignal = 15;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    // A process that is killed ends as soon as it runs. One of another user cannot be killed, and one that waits for a disk does not run.
    private static readonly TimeSpan KillPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly TimeProvider _timeProvider;
    private readonly Action<Process> _kill;
    private readonly ProcessTree _started = new();

    private GuardedProcess(Process process, TimeProvider timeProvider, Action<Process> kill)
    {
        _process = process;
        _timeProvider = timeProvider;
        _kill = kill;
        Ended = process.WaitForExitAsync();
    }

    /// <summary>Gets a task that completes when the command has ended.</summary>
    public Task Ended { get; }

    /// <summary>Gets whether the command has ended.</summary>
    public bool HasEnded => Ended.IsCompleted;

    /// <summary>Gets its exit code, once it has ended; 128 and the number of the signal where one ended it.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Gets its standard output, where that was asked for.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Starts a command.</summary>
    /// <param name="path">The path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="readsOutput">Whether its standard output is read here.</param>
    /// <param name="timeProvider">The clock of waits.</param>
    /// <param name="kill">What kills it; null for what the platform has.</param>
    /// <exception cref="UsageException">It cannot be started.</exception>
    public static GuardedProcess Start(
        string path, IEnumerable<string> arguments, bool readsOutput, TimeProvider timeProvider, Action<Process>? kill = null)
    {
        try
        {
            var start = new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardOutput = readsOutput };
            return new(Process.Start(start)!, timeProvider, kill ?? Kill);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw new UsageException($"The command cannot be started. {exception.Message}");
        }
    }

    /// <summary>Passes a signal on, if the command still runs. Windows passes Ctrl+C and Ctrl+Break on by itself.</summary>
    public void Pass(PosixSignal signal)
    {
        if (!OperatingSystem.IsWindows() && !_process.HasExited)
        {
            _ = Signal(_process.Id, NumberOf(signal));
        }
    }

    /// <summary>Takes up what the command has started by now: after its end, nothing tells.</summary>
    public void NoteStarted()
    {
        if (!HasEnded)
        {
            _started.AddBelow(_process.Id);
        }
    }

    /// <summary>Asks the command and what it started to end, and kills what does not.</summary>
    /// <param name="request">Who has asked it already: a second signal would cut off what it does at its end.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="impatient">Ends the wait.</param>
    public async Task EndAsync(EndRequest request, TimeSpan patience, CancellationToken impatient)
    {
        NoteStarted();
        if (request == EndRequest.Terminal && !await EndsAsync(patience, impatient).ConfigureAwait(false) && !OperatingSystem.IsWindows())
        {
            // The signal may have been for this program alone.
            request = EndRequest.None;
        }

        if (request == EndRequest.None)
        {
            NoteStarted();
            Pass(PosixSignal.SIGTERM);
        }

        var isAskable = !OperatingSystem.IsWindows() || request == EndRequest.Passed;
        if (!await EndsAsync(isAskable ? patience : TimeSpan.Zero, impatient).ConfigureAwait(false))
        {
            NoteStarted();
            _kill(_process);
            await EndsAsync(KillPatience, CancellationToken.None).ConfigureAwait(false);
        }

        await EndStartedAsync(patience, impatient).ConfigureAwait(false);
    }

    /// <summary>Asks what the command started and left to end, and kills what does not.</summary>
    public async Task EndStartedAsync(TimeSpan patience, CancellationToken impatient)
    {
        foreach (var process in _started.Running)
        {
            _ = Signal(process, EndSignal);
        }

        var begun = _timeProvider.GetTimestamp();
        while (_started.Running.Count > 0 && _timeProvider.GetElapsedTime(begun) < patience && !impatient.IsCancellationRequested)
        {
            await Task.Delay(Look, _timeProvider, impatient).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _started.Kill();
    }

    public void Dispose() => _process.Dispose();

    private static int NumberOf(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGQUIT => 3,
        > 0 => (int)signal,
        _ => EndSignal,
    };

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    /// <summary>Waits until the command has ended. Returns false where it has not in time.</summary>
    private async Task<bool> EndsAsync(TimeSpan time, CancellationToken impatient)
    {
        await Ended.WaitAsync(time, _timeProvider, impatient).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return HasEnded;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by now, or a process that it started has.
        }
    }
}
