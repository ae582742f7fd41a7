using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Clob.Cli.Tests.World;

/// <summary>The real program, as the build left it beside the tests.</summary>
internal sealed class ClobProcess : IDisposable
{
    private const int Sigterm = 15;

    private readonly Process _process;

    private ClobProcess(Process process) => _process = process;

    public static ClobProcess Start(IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "clob.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. args])
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

    public async Task<CliRun> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new CliRun(_process.ExitCode, await output, await error);
    }

    public void Terminate() => Assert.Equal(0, Kill(_process.Id, Sigterm));

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
