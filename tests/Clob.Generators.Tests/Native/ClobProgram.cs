using System.Diagnostics;
using Clob.Generators.Tests.NSwag;
using Clob.Sandbox;

namespace Clob.Generators.Tests.Native;

/// <summary>A <c>clob</c> that runs in a process of its own.</summary>
/// <param name="File">The program to start.</param>
/// <param name="Prefix">What comes before clob's own arguments.</param>
internal sealed record ClobProgram(string File, params string[] Prefix)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Gets the program that an ordinary build makes, on the shared runtime.</summary>
    public static ClobProgram OnTheRuntime { get; } = new(DotNet.Program, Path.Combine(AppContext.BaseDirectory, "clob.dll"));

    /// <summary>Gets the variables that the program reads, for an account of the sandbox.</summary>
    public static Dictionary<string, string> VariablesOf(SandboxAccount account) => new()
    {
        ["CLOB_ADDRESS"] = account.Address,
        ["CLOB_API_KEY"] = account.ApiKey,
        ["CLOB_SECRET"] = account.Secret,
        ["CLOB_PASS_PHRASE"] = account.Passphrase,
    };

    /// <summary>Starts the program. It finds none of this machine's .NET by the environment.</summary>
    public Process Start(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(File, [.. Prefix, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("CLOB_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs the program to its end.</summary>
    public async Task<ProgramRun> RunAsync(IReadOnlyDictionary<string, string> variables, string input, params string[] arguments)
    {
        using var process = Start(variables, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    public Task<ProgramRun> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), "", arguments);

    public static async Task<ProgramRun> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
