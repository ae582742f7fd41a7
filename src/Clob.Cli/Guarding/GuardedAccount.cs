using Clob.Cli.Credentials;
using Clob.Cli.Reporting;

namespace Clob.Cli.Guarding;

/// <summary>The heartbeats of one account, which go on until they are stopped or lost.</summary>
internal sealed class GuardedAccount : IAsyncDisposable
{
    private readonly CliEnvironment _environment;
    private readonly string _name;
    private readonly ClobClient _client;
    private readonly OrderHeartbeat _heartbeat;
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _wasLate;
    private bool _isStarted;
    private bool _isShared;

    /// <summary>Creates the heartbeats.</summary>
    /// <param name="environment">Where changes are told.</param>
    /// <param name="account">The account.</param>
    /// <param name="isOneOfSeveral">Whether there are others, so that its name is told.</param>
    public GuardedAccount(CliEnvironment environment, Account account, bool isOneOfSeveral)
    {
        var options = account.CreateOptions(environment.TimeProvider);
        _environment = environment;
        Account = account;
        _name = isOneOfSeveral ? $"{account.Profile}: " : "";
        _client = ClobClient.Create(account.Credentials, options);
        _heartbeat = new OrderHeartbeat(
            account.Credentials, new OrderCanceler(_client, options: null, environment.TimeProvider), options: null, options);
        _heartbeat.StatusChanged += Tell;
    }

    /// <summary>Gets the account.</summary>
    public Account Account { get; }

    /// <summary>Gets a task that completes when the heartbeats are lost.</summary>
    public Task Lost => _lost.Task;

    /// <summary>Gets the state of the heartbeats.</summary>
    public HeartbeatStatus Status => _heartbeat.Status;

    /// <summary>Gets whether a heartbeat may have reached the venue.</summary>
    public bool MayHaveReachedVenue => Status.MayBeArmed || Status.Failure is ClobApiException;

    /// <summary>Gets what happens to open orders when heartbeats stop.</summary>
    public string WhatFollows => _isShared ? SwitchWording.KeptOpen : Status.MayBeArmed ? SwitchWording.Fires : SwitchWording.NothingFires;

    /// <summary>Sends the first heartbeat. Returns the exit code where it is not acknowledged; null to go on.</summary>
    public async Task<int?> StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _heartbeat.StartAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _isStarted, true);
            return null;
        }
        catch (HeartbeatLostException exception)
        {
            NoteLost(exception.Status);
            _environment.WriteError($"{_name}The first heartbeat was not acknowledged. {WhyOf(exception.Status)}".TrimEnd());
            return ExitCodeOf(exception.Status);
        }
    }

    /// <summary>Starts again after a loss, until it goes well or it is stopped.</summary>
    public async Task RestartAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                NoteLost(Status);
                await Task.Delay(delay, _environment.TimeProvider, cancellationToken).ConfigureAwait(false);
                await _heartbeat.StartAsync(cancellationToken).ConfigureAwait(false);
                _isShared = false;
                return;
            }
            catch (Exception exception) when (
                exception is HeartbeatLostException or OperationCanceledException or InvalidOperationException)
            {
                // The loss was told when it happened.
            }
        }
    }

    /// <summary>
    /// Cancels all, verifies, and stops the heartbeats. It throws nothing: what fails here has no effect on another account.
    /// </summary>
    public async Task<AccountOutcome> StopAsync(StopMode mode, CancellationToken cancellationToken)
    {
        CancelOutcome outcome;
        NoteLost(Status);
        try
        {
            // Where the heartbeats never were healthy, there is nothing to stop, and what is open is canceled nevertheless.
            var report = await _heartbeat.StopAsync(mode, verification: null, cancellationToken).ConfigureAwait(false)
                ?? (mode == StopMode.CancelAllAndVerify
                    ? await _heartbeat.CancelAllAndVerifyAsync(verification: null, cancellationToken).ConfigureAwait(false)
                    : null);
            outcome = report is null ? new CancelOutcome(new CancelReport()) : CancelOutcome.Of(report);
        }
        catch (VerificationInterruptedException interruption)
        {
            outcome = CancelOutcome.Of(interruption.Verification);
        }
        catch (Exception exception)
        {
            // Only the type: the message of an unexpected exception may contain a secret.
            var what = $"Unexpected {exception.GetType().Name}. Whether the orders are canceled is unknown: "
                + "ask for the orders, or cancel again.";
            outcome = new CancelOutcome(new CancelReport { RequestFailure = new(ClobOutcomeKind.Unknown, null, what) });
        }

        return new AccountOutcome(AccountReading.Of(Account), outcome);
    }

    /// <summary>Returns the outcome where nothing is canceled.</summary>
    public AccountOutcome NotSent(string why)
    {
        var report = new CancelReport { RequestFailure = new(ClobOutcomeKind.NotSent, null, $"Not sent. {why}") };
        return AccountOutcome.NotSent(AccountReading.Of(Account), report, verifies: true);
    }

    /// <summary>Says what happens to open orders now that heartbeats have stopped, and it is not proven that there are none.</summary>
    public void WriteStopped(bool isCutOff)
        => _environment.WriteError($"{_name}{(isCutOff ? SwitchWording.CutOff : SwitchWording.Stopped)} {WhatFollows}");

    public async ValueTask DisposeAsync()
    {
        _heartbeat.StatusChanged -= Tell;
        await _heartbeat.DisposeAsync().ConfigureAwait(false);
        _client.Dispose();
    }

    private static int ExitCodeOf(HeartbeatStatus status)
        => status.Reason == HeartbeatReason.CredentialsRefused || status.Failure is ClobApiException { StatusCode: Statuses.Unauthorized }
            ? ExitCode.CredentialsRefused
            : ExitCode.OutcomeUnknown;

    // The cause says more than "see inner exception", such as what is wrong with a certificate.
    private static string? WhyOf(HeartbeatStatus status) => status.Failure switch
    {
        HttpRequestException failure when !failure.Message.Contains(failure.GetBaseException().Message, StringComparison.Ordinal)
            => $"{failure.Message} {failure.GetBaseException().Message}",
        var failure => failure?.Message,
    };

    private void NoteLost(HeartbeatStatus status) => _isShared |= status.Reason == HeartbeatReason.AnotherSender;

    private void Tell(object? sender, HeartbeatStatus status)
    {
        switch (status.State)
        {
            case HeartbeatState.Late:
                _wasLate = true;
                _environment.WriteError($"{_name}A heartbeat is overdue. {WhyOf(status)}".TrimEnd());
                break;
            case HeartbeatState.Healthy when _wasLate:
                _wasLate = false;
                _environment.WriteError($"{_name}Heartbeats are acknowledged again.");
                break;
            case HeartbeatState.Lost when Volatile.Read(ref _isStarted):
                _wasLate = true;
                var follows = status.Reason == HeartbeatReason.AnotherSender
                    ? "another sender uses the same API key, and its heartbeats keep the orders open."
                    : "the venue may have canceled the orders, or is about to.";
                _environment.WriteError($"{_name}Heartbeats are lost ({status.Reason}): {follows} {WhyOf(status)}".TrimEnd());
                _lost.TrySetResult();
                break;
        }
    }
}
