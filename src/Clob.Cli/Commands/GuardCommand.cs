using System.CommandLine;
using Clob.Cli.Guarding;
using Clob.Cli.Parsing;

namespace Clob.Cli.Commands;

/// <summary><c>clob guard -- COMMAND ARGS...</c>.</summary>
internal sealed class GuardCommand : HeartbeatingCommand
{
    private const string Kill = "kill";
    private const string Warn = "warn";

    private readonly Argument<string[]> _command = new("COMMAND")
    {
        Description = "The command and its arguments, after --.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _liveness = new("--liveness")
    {
        Description = "A file that the command touches; where it stops, the command is ended.",
        HelpName = "FILE",
    };

    private readonly FlagOption _livenessOutput = new(
        "--liveness-stdin-of-child", "Take lines on the command's standard output as its signs of life.");
    private readonly DurationOption _livenessTimeout = new(
        "--liveness-timeout",
        "How long the command may show no sign of life; 60s without it.",
        shortest: TimeSpan.FromSeconds(0.1),
        longest: TimeSpan.FromDays(1));
    private readonly DurationOption _killAfter = new(
        "--kill-after", "How long the command may take to end when it is asked to; 5s without it.", longest: TimeSpan.FromDays(1));
    private readonly Option<string> _onLost = new("--on-lost")
    {
        Description = $"What to do when heartbeats are lost: {Kill}, which ends the command and cancels, or {Warn}.",
        HelpName = "ACTION",
        DefaultValueFactory = _ => Kill,
    };

    public GuardCommand(CliEnvironment environment)
        : base(
            "guard",
            "Run a command with a dead-man's switch, and cancel all open orders when it ends.",
            environment,
            allowsProfiles: true,
            "Write the report as one JSON object to standard error.")
    {
        _onLost.AcceptOnlyFromAmong(Kill, Warn);
        Add(_command);
        Add(_liveness);
        Add(_livenessOutput);
        Add(_livenessTimeout);
        Add(_killAfter);
        Add(_onLost);
        Validators.Add(result =>
        {
            if (result.GetResult(_livenessTimeout) is not null
                && result.GetResult(_liveness) is null
                && result.GetResult(_livenessOutput) is null)
            {
                result.AddError($"{_livenessTimeout.Name} needs {_liveness.Name} FILE or {_livenessOutput.Name}.");
            }

            if (result.GetResult(_liveness) is { } file
                && (file.GetValueOrDefault<string>() is not { Length: > 0 } path || Directory.Exists(path)))
            {
                result.AddError($"{_liveness.Name} takes the path of a file, which need not exist yet.");
            }

            if (result.GetResult(_liveness) is not null && result.GetResult(_livenessOutput) is not null)
            {
                result.AddError($"{_liveness.Name} and {_livenessOutput.Name} are two signs of life. Pass one of them.");
            }
        });
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob guard -- python bot.py",
        "clob guard --liveness alive.txt --liveness-timeout 20s -- ./bot --fast",
        "clob guard --profile main --profile hedge -- ./bot",
        "",
        "Heartbeats are sent while the command runs. When it ends, for any reason,",
        "or clob guard is told to end, all open orders of the API key are canceled,",
        "and it is proven that none is open. The report goes to standard error.",
        "",
        "Nothing disarms the venue's switch. Where clob guard itself is killed, or",
        "the machine fails, the venue cancels the open orders 10 to 15 s later.",
        "The command may then still run. Start a bot itself, and not a script that",
        "leaves it behind: sh -c 'exec ./bot'.",
    ];

    protected override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  it is not proven that nothing is open, or the first heartbeat was not",
        "   acknowledged, or the command cannot be ended",
        "1  interrupted before the command was started, and nothing is open",
        "n  the exit code of the command",
    ];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var accounts = ReadEveryAccount(parsed);
        var sameKeys = accounts
            .GroupBy(account => (account.Credentials.ApiKey, account.BaseAddress))
            .FirstOrDefault(group => group.Count() > 1);
        if (sameKeys is not null)
        {
            throw new UsageException(
                $"The profiles {string.Join(" and ", sameKeys.Select(account => account.Profile))} are the same API key, "
                + "whose heartbeats one sender alone can send. Pass one of them.");
        }

        var plan = ReadPlan(parsed);
        var guarded = new GuardedAccounts(CliEnvironment, accounts, plan.IsJson);
        await using (guarded.ConfigureAwait(false))
        {
            return await new GuardRun(CliEnvironment, plan, guarded, SuggestDoctor).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private GuardPlan ReadPlan(ParseResult parsed)
    {
        string[] command = parsed.GetRequiredValue(_command);
        return new GuardPlan
        {
            Path = CommandPath.Find(command[0], CliEnvironment.Variable)
                ?? throw new UsageException($"There is no command '{OrderIdText.Shown(command[0])}' that can be run. Nothing was sent."),
            Arguments = command[1..],
            LivenessFile = parsed.GetValue(_liveness),
            ReadsOutput = parsed.GetValue(_livenessOutput),
            LivenessTimeout = parsed.GetValue(_livenessTimeout) ?? TimeSpan.FromSeconds(60),
            KillAfter = parsed.GetValue(_killAfter) ?? TimeSpan.FromSeconds(5),
            GoesOnWhenLost = parsed.GetRequiredValue(_onLost) == Warn,
            IsJson = IsJson(parsed),
        };
    }
}
