using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Clob.Interop.Tests.Node;

/// <summary>
/// A program that runs as long as this object, or this process, lives. Between the two stands a script that ends the
/// program when the pipe from here closes.
/// </summary>
internal sealed class SupervisedProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyAtMost = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndAtMost = TimeSpan.FromSeconds(10);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Match> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _supervisor;
    private readonly Regex _readyLine;

    private SupervisedProcess(string program, IEnumerable<string> arguments, Regex readyLine)
    {
        _readyLine = readyLine;
        _supervisor = new Process { StartInfo = StartInfo(program, arguments) };
        _supervisor.OutputDataReceived += (_, line) => Observe(line.Data);
        _supervisor.ErrorDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
    }

    /// <summary>The line with which the program said that it is ready.</summary>
    public Match Ready => _ready.Task.Result;

    /// <summary>How a program is started so that it ends with the process that starts it.</summary>
    public static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments) => new(
        "node", [ProjectFiles.RunUntilParentEnds, program, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>Starts the program, and returns once it has written a line that matches.</summary>
    public static async Task<SupervisedProcess> StartAsync(string program, IEnumerable<string> arguments, Regex readyLine)
    {
        var process = new SupervisedProcess(program, arguments, readyLine);
        process._supervisor.Start();
        process._supervisor.BeginOutputReadLine();
        process._supervisor.BeginErrorReadLine();
        try
        {
            await process._ready.Task.WaitAsync(ReadyAtMost);
            return process;
        }
        catch (Exception exception) when (exception is TimeoutException or EndOfStreamException)
        {
            await process.DisposeAsync();
            var reason = exception is TimeoutException ? $"was not ready within {ReadyAtMost.TotalSeconds} s" : "ended before it was ready";
            throw new InvalidOperationException($"'{program}' {reason}. It said: {string.Join('\n', process._lines)}", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _supervisor.StandardInput.Close();
        using var limit = new CancellationTokenSource(EndAtMost);
        try
        {
            await _supervisor.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _supervisor.Kill(entireProcessTree: true);
        }

        _supervisor.Dispose();
    }

    private void Observe(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new EndOfStreamException());
            return;
        }

        _lines.Enqueue(line);
        if (_readyLine.Match(line) is { Success: true } match)
        {
            _ready.TrySetResult(match);
        }
    }
}
