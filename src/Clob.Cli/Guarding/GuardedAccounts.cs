using Clob.Cli.Credentials;
using Clob.Cli.Reporting;

namespace Clob.Cli.Guarding;

/// <summary>The heartbeats of all accounts of a command. None of them waits for another.</summary>
internal sealed class GuardedAccounts : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(5);

    private readonly CliEnvironment _environment;
    private readonly bool _isJson;
    private readonly List<GuardedAccount> _all;

    /// <summary>Creates the heartbeats.</summary>
    /// <param name="environment">Where changes and the report are told.</param>
    /// <param name="accounts">The accounts.</param>
    /// <param name="isJson">Whether the report is one JSON object.</param>
    public GuardedAccounts(CliEnvironment environment, IReadOnlyList<Account> accounts, bool isJson)
    {
        _environment = environment;
        _isJson = isJson;
        _all = [.. accounts.Select(account => new GuardedAccount(environment, account, accounts.Count > 1))];
    }

    /// <summary>Gets a task that completes when the heartbeats of one of them are lost.</summary>
    public Task AnyLost => Task.WhenAny(_all.Select(account => account.Lost));

    /// <summary>Sends the first heartbeats. Returns the accounts of which none was acknowledged, each with its exit code.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task<IReadOnlyList<(Account Account, int ExitCode)>> StartAsync(CancellationToken cancellationToken)
    {
        var failures = await Task.WhenAll(_all.Select(account => account.StartAsync(cancellationToken))).ConfigureAwait(false);
        return [.. _all.Zip(failures).Where(pair => pair.Second is not null).Select(pair => (pair.First.Account, pair.Second!.Value))];
    }

    /// <summary>Starts the heartbeats again whenever they are lost.</summary>
    public Task KeepAsync(CancellationToken cancellationToken)
        => Task.WhenAll(_all.Select(account => KeepAsync(account, cancellationToken)));

    /// <summary>Cancels and verifies for all of them, and reports it on standard error. Returns whether all is proven.</summary>
    public Task<bool> StopAsync(CancellationToken cancellationToken) => StopAsync(_all, cancellationToken);

    /// <summary>
    /// Ends before the command was started, as it ends after the command: all open orders are canceled, also where the venue refused each
    /// heartbeat, because nothing guards them. Only where none reached the venue, nothing is canceled. Returns whether all is proven.
    /// </summary>
    public async Task<bool> StopUnstartedAsync(CancellationToken cancellationToken)
    {
        var reached = _all.FindAll(account => account.MayHaveReachedVenue);
        if (reached.Count == 0)
        {
            if (_isJson)
            {
                CliJson.Write(_environment.Error, [.. _all.Select(account => account.NotSent(SwitchWording.Unsent))]);
            }

            _environment.WriteError(SwitchWording.NotReached);
            return true;
        }

        var why = reached.Exists(account => account.Status.MayBeArmed) ? SwitchWording.MayBeArmed : SwitchWording.Unguarded;
        var whose = _all.Count > 1 ? string.Join(", ", reached.Select(account => account.Account.Profile)) : "the API key";
        _environment.WriteError($"{why}: all open orders of {whose} are canceled.");
        return await StopAsync(reached, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var account in _all)
        {
            await account.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> StopAsync(List<GuardedAccount> accounts, CancellationToken cancellationToken)
    {
        var stops = accounts.Select(account => account.StopAsync(StopMode.CancelAllAndVerify, cancellationToken));
        var outcomes = accounts.Zip(await Task.WhenAll(stops).ConfigureAwait(false)).ToDictionary();
        var report = _environment with { Out = _environment.Error, Columns = _environment.ErrorColumns };

        // Each account is in the report, so that one of them alone does not look like the only one.
        new ReportOutput(report, _isJson).Write(
            [.. _all.Select(account => outcomes.GetValueOrDefault(account) ?? account.NotSent(SwitchWording.Unsent))]);
        var unproven = accounts.FindAll(account => outcomes[account].Outcome.Verification?.IsVerified != true);
        unproven.ForEach(account => account.WriteStopped(cancellationToken.IsCancellationRequested));
        return unproven.Count == 0;
    }

    private async Task KeepAsync(GuardedAccount account, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (account.Status.State == HeartbeatState.Lost)
            {
                await account.RestartAsync(RestartDelay, cancellationToken).ConfigureAwait(false);
            }

            await Task.Delay(Look, _environment.TimeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
