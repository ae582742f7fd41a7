using Clob.Sandbox;

namespace Clob.Cli.Tests.World;

/// <summary>A world around one command: what it reads, and who it acts for.</summary>
internal sealed record Shell
{
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public string Input { get; init; } = "";

    /// <summary>Whether a person sits there: what they type is <see cref="Input"/>.</summary>
    public bool IsInputTerminal { get; init; }

    public int? Columns { get; init; }

    public int? ErrorColumns { get; init; }

    /// <summary>Where profiles are kept; null for nowhere.</summary>
    public string? ConfigurationFolder { get; init; }

    public TimeProvider TimeProvider { get; init; } = new HastyClock();

    public CancellationToken Interruption { get; init; }

    /// <summary>The last word on the world, for the few commands that meet a broken one.</summary>
    public Func<CliEnvironment, CliEnvironment> Adjust { get; init; } = environment => environment;

    public Shell As(SandboxAccount account) => this with { Variables = VariablesOf(account) };

    public Shell With(string variable, string value)
        => this with { Variables = new Dictionary<string, string>(Variables) { [variable] = value } };

    public Shell Without(params string[] variables)
        => this with { Variables = Variables.Where(pair => !variables.Contains(pair.Key)).ToDictionary() };

    public async Task<CliRun> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = new CliEnvironment
        {
            In = new StringReader(Input),
            IsInputTerminal = IsInputTerminal,
            Out = output,
            Error = error,
            Variable = name => Variables.GetValueOrDefault(name),
            Columns = Columns,
            ErrorColumns = ErrorColumns,
            TimeProvider = TimeProvider,
            ConfigurationFolder = ConfigurationFolder,
        };
        var exitCode = await ClobApplication.RunAsync(args, Adjust(environment), Interruption);
        return new CliRun(exitCode, output.ToString(), error.ToString());
    }

    public static Dictionary<string, string> VariablesOf(SandboxAccount account) => new()
    {
        ["CLOB_ADDRESS"] = account.Address,
        ["CLOB_API_KEY"] = account.ApiKey,
        ["CLOB_SECRET"] = account.Secret,
        ["CLOB_PASS_PHRASE"] = account.Passphrase,
    };
}
