using System.CommandLine;
using System.Globalization;
using Clob.Cli.Guarding;
using Clob.Cli.Parsing;
using Clob.Cli.Reporting;

namespace Clob.Cli.Commands;

/// <summary><c>clob heartbeat</c>.</summary>
internal sealed class HeartbeatCommand : HeartbeatingCommand
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(1);

    private readonly FlagOption _letVenueFire = new(
        "--let-venue-fire", "When it ends, cancel nothing: the venue does, 10 to 15 s after the last heartbeat.");

    public HeartbeatCommand(CliEnvironment environment)
        : base(
            "heartbeat",
            "Send heartbeats until it is interrupted; then cancel all open orders of this API key.",
            environment,
            allowsProfiles: false,
            JsonOnOutput)
    {
        Add(_letVenueFire);
    }

    protected override IReadOnlyList<string> Examples { get; } =
    [
        "clob heartbeat",
        "clob heartbeat --let-venue-fire",
        "",
        "Nothing disarms the venue's switch: when heartbeats stop, it cancels the",
        "open orders of the API key 10 to 15 s later. To tie heartbeats to a",
        "program, use clob guard.",
    ];

    protected override IReadOnlyList<string> ExitCodes { get; } =
    [
        "4  heartbeats were lost or not acknowledged, or it is not proven that",
        "   nothing is open",
        "1  it was interrupted before the first one was acknowledged",
        "0  it was interrupted, and it is proven that nothing is open; with",
        "   --let-venue-fire: it was interrupted",
    ];

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var account = ReadAccount(parsed);
        var guarded = new GuardedAccount(CliEnvironment, account, isOneOfSeveral: false);
        await using (guarded.ConfigureAwait(false))
        {
            using var signals = new SignalRelay(CliEnvironment.TimeProvider);
            using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, signals.First);
            try
            {
                if (await guarded.StartAsync(interrupted.Token).ConfigureAwait(false) is { } failure)
                {
                    WriteNotCanceled(parsed, guarded, "The first heartbeat was not acknowledged.");
                    if (failure == ExitCode.CredentialsRefused)
                    {
                        SuggestDoctor(account);
                    }

                    return failure;
                }
            }
            catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
            {
                const string why = "Interrupted before a heartbeat was acknowledged.";
                CliEnvironment.WriteError(why);
                WriteNotCanceled(parsed, guarded, why);
                return ExitCode.NotDone;
            }

            CliEnvironment.Error.WriteLine("Heartbeats are acknowledged, until this is interrupted (Ctrl+C).");
            await ShowAsync(guarded, interrupted.Token).ConfigureAwait(false);
            signals.NoteEnd();
            return await StopAsync(parsed, guarded, signals.Abort).ConfigureAwait(false);
        }
    }

    /// <summary>Says what happens to the open orders after an end before the first heartbeat was acknowledged.</summary>
    private void WriteNotCanceled(ParseResult parsed, GuardedAccount guarded, string why)
    {
        WriteNotSent(parsed, guarded, why);
        CliEnvironment.WriteError(
            guarded.Status.MayBeArmed ? $"{SwitchWording.MayBeArmed}. {guarded.WhatFollows}" : SwitchWording.NotArmed);
    }

    private void WriteNotSent(ParseResult parsed, GuardedAccount guarded, string why)
    {
        if (IsJson(parsed))
        {
            CliJson.Write(CliEnvironment.Out, [guarded.NotSent(why)]);
        }
    }

    /// <summary>Shows the state until the heartbeats are lost or the command is interrupted.</summary>
    private async Task ShowAsync(GuardedAccount guarded, CancellationToken cancellationToken)
    {
        using var line = new StatusLine(CliEnvironment);
        while (!cancellationToken.IsCancellationRequested && !guarded.Lost.IsCompleted)
        {
            var status = guarded.Status;
            var age = status.LastBeat is { } beat ? CliEnvironment.TimeProvider.GetUtcNow() - beat : TimeSpan.Zero;
            line.Show(string.Create(
                CultureInfo.InvariantCulture, $"heartbeats: {status.State}, the last one {Math.Max(0, age.TotalSeconds):0} s ago"));
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(Task.Delay(Refresh, CliEnvironment.TimeProvider, woken.Token), guarded.Lost).ConfigureAwait(false);
            await woken.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task<int> StopAsync(ParseResult parsed, GuardedAccount guarded, CancellationToken abort)
    {
        var isLost = guarded.Lost.IsCompleted;
        if (parsed.GetValue(_letVenueFire))
        {
            await guarded.StopAsync(StopMode.LetVenueFire, CancellationToken.None).ConfigureAwait(false);
            WriteNotSent(parsed, guarded, $"{_letVenueFire.Name} cancels nothing.");
            guarded.WriteStopped(isCutOff: false);
            return isLost ? ExitCode.OutcomeUnknown : ExitCode.Success;
        }

        var outcome = await guarded.StopAsync(StopMode.CancelAllAndVerify, abort).ConfigureAwait(false);
        var exitCode = new ReportOutput(CliEnvironment, IsJson(parsed)).Write([outcome]);
        if (outcome.Outcome.Verification?.IsVerified == true)
        {
            return isLost && exitCode == ExitCode.Success ? ExitCode.OutcomeUnknown : exitCode;
        }

        guarded.WriteStopped(abort.IsCancellationRequested);
        return ExitCode.WorstOf([exitCode, ExitCode.OutcomeUnknown]);
    }
}
