using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Clob.Cli.Guarding;

/// <summary>The command that is guarded. It has the standard streams of this program.</summary>
internal sealed class GuardedProcess : IDisposable
{
    private const int EndSignal = 15;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly TimeProvider _timeProvider;

    private GuardedProcess(Process process, TimeProvider timeProvider)
    {
        _process = process;
        _timeProvider = timeProvider;
        Ended = process.WaitForExitAsync();
    }

    /// <summary>Gets a task that completes when the command has ended.</summary>
    public Task Ended { get; }

    /// <summary>Gets its exit code; 128 and the number of the signal where one ended it.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Gets its standard output, where that was asked for.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Starts a command.</summary>
    /// <param name="path">The path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="readsOutput">Whether its standard output is read here.</param>
    /// <param name="timeProvider">The clock of waits.</param>
    /// <exception cref="UsageException">It cannot be started.</exception>
    public static GuardedProcess Start(string path, IEnumerable<string> arguments, bool readsOutput, TimeProvider timeProvider)
    {
        try
        {
            return new(Process.Start(new ProcessStartInfo(path, arguments) { UseShellExecute = false, RedirectStandardOutput = readsOutput })!, timeProvider);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw new UsageException($"{path} cannot be started: {exception.Message}");
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

    /// <summary>Asks the command and what it started to end, and kills what does not.</summary>
    /// <param name="isAsked">Whether a signal has asked it already: a second one would cut off what it does at its end.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="impatient">Ends the wait.</param>
    public async Task EndAsync(bool isAsked, TimeSpan patience, CancellationToken impatient)
    {
        var started = ProcessTree.Below(_process.Id);
        if (!isAsked)
        {
            Pass(PosixSignal.SIGTERM);
        }

        try
        {
            await Ended.WaitAsync(OperatingSystem.IsWindows() && !isAsked ? TimeSpan.Zero : patience, _timeProvider, impatient).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            Kill();
            await Ended.ConfigureAwait(false);
        }

        await EndAsync(started, patience, impatient).ConfigureAwait(false);
    }

    /// <summary>Ends what the command started and left.</summary>
    private async Task EndAsync(ProcessTree started, TimeSpan patience, CancellationToken impatient)
    {
        foreach (var process in started.Running)
        {
            _ = Signal(process, EndSignal);
        }

        var begun = _timeProvider.GetTimestamp();
        while (started.Running.Count > 0 && _timeProvider.GetElapsedTime(begun) < patience && !impatient.IsCancellationRequested)
        {
            await Task.Delay(Look, _timeProvider, impatient).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        started.Kill();
    }

    public void Dispose() => _process.Dispose();

    private static int NumberOf(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGQUIT => 3,
        _ => EndSignal,
    };

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by now, or a process that it started has.
        }
    }
}
