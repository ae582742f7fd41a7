using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Clob.Cli.Tests.World;

/// <summary>The real program, as the build left it beside the tests.</summary>
internal sealed class ClobProcess : IDisposable
{
    private readonly Process _process;

    private ClobProcess(Process process) => _process = process;

    /// <summary>The path of the program that makes a terminal for another one.</summary>
    public const string Terminal = "/usr/bin/script";

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Program => Path.Combine(AppContext.BaseDirectory, "clob.dll");

    public static ClobProcess Start(IReadOnlyDictionary<string, string> variables, params string[] args)
        => Start(variables, Host, [Program, .. args]);

    /// <summary>Runs the program with its streams redirected by a shell, as in <c>2&gt;&amp;-</c>.</summary>
    public static async Task<CliRun> RunRedirectedAsync(
        IReadOnlyDictionary<string, string> variables, string redirections, params string[] args)
    {
        using var process = Start(variables, "/bin/sh", ["-c", $"exec \"$0\" \"$@\" {redirections}", Host, Program, .. args]);
        process._process.StandardInput.Close();
        return await process.EndAsync();
    }

    /// <summary>Starts the program as <c>nohup</c> does.</summary>
    public static ClobProcess StartIgnoringHangup(IReadOnlyDictionary<string, string> variables, params string[] args)
        => Start(variables, "/bin/sh", ["-c", "trap '' HUP; exec \"$0\" \"$@\"", Host, Program, .. args]);

    /// <summary>Runs the program at a terminal, and returns what that shows as standard output.</summary>
    public static async Task<CliRun> RunAtTerminalAsync(IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var line = string.Join(' ', args.Prepend(Program).Prepend(Host).Select(word => $"'{word}'"));
        var withTerminal = new Dictionary<string, string>(variables) { ["TERM"] = "xterm" };
        using var process = Start(withTerminal, Terminal, ["-qec", line, "/dev/null"]);
        return await process.EndAsync();
    }

    /// <summary>Starts the program with a pipe as one of its streams that is full, and that nobody reads.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="pipe">The path of the pipe, which is created.</param>
    /// <param name="stream">The number of the stream.</param>
    /// <param name="args">The arguments.</param>
    public static ClobProcess StartWithFullPipe(IReadOnlyDictionary<string, string> variables, string pipe, int stream, params string[] args)
    {
        var fill = $"dd if=/dev/zero of='{pipe}' bs=4096 count=1000 oflag=nonblock 2>/dev/null";
        var script = $"mkfifo '{pipe}'; exec 9<>'{pipe}'; {fill}; exec \"$0\" \"$@\" {stream}>&9";
        return Start(variables, "/bin/sh", ["-c", script, Host, Program, .. args]);
    }

    private static ClobProcess Start(IReadOnlyDictionary<string, string> variables, string program, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new ClobProcess(Process.Start(start)!);
    }

    public static async Task<CliRun> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        using var process = Start(variables, args);
        process._process.StandardInput.Close();
        return await process.EndAsync();
    }

    public async Task<string> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync() ?? "";

    public async Task<string> ReadErrorLineAsync() => await _process.StandardError.ReadLineAsync() ?? "";

    public async Task<CliRun> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new CliRun(_process.ExitCode, await output, await error);
    }

    /// <summary>Writes to standard input, which stays open.</summary>
    public async Task WriteAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Ends standard input.</summary>
    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Closes the reading end of standard output.</summary>
    public async Task<CliRun> EndWithoutReaderAsync(string input)
    {
        _process.StandardOutput.Close();
        await WriteAsync(input);
        EndInput();
        var error = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new CliRun(_process.ExitCode, "", error);
    }

    /// <summary>Sends a signal; SIGINT is what Ctrl+C does.</summary>
    public void Signal(PosixSignal signal) => Assert.Equal(0, Kill(_process.Id, NumberOf(signal)));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    // The same on every Unix.
    private static int NumberOf(PosixSignal signal) => signal switch
    {
        PosixSignal.SIGHUP => 1,
        PosixSignal.SIGINT => 2,
        PosixSignal.SIGTERM => 15,
        > 0 => (int)signal,
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    };

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
