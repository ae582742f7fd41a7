using Clob.Calls;
using Clob.Orders;

namespace Clob.Heartbeats;

/// <summary>
/// Sends one heartbeat: attempts within its time, until the venue accepts one or refuses for good. An id that the venue expects instead is
/// adopted once; where the venue then expects yet another, somebody else has sent one.
/// </summary>
/// <param name="client">Sends the requests, and does not repeat them.</param>
/// <param name="timeout">How long the heartbeat may take.</param>
/// <param name="clock">The clock of waits.</param>
/// <param name="time">The time that passes.</param>
/// <param name="arming">Told of each attempt.</param>
internal sealed class HeartbeatCall(IClobClient client, TimeSpan timeout, TimeProvider clock, SteadyClock time, SwitchArming arming)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RefusedDelay = TimeSpan.FromSeconds(1);

    /// <summary>Sends the heartbeat.</summary>
    /// <param name="id">The id that the venue expects, as far as is known.</param>
    /// <param name="isSure">Whether the venue has just named it, and nothing was sent since.</param>
    /// <param name="stopping">Ends it in any case.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async Task<HeartbeatResult> SendAsync(string id, bool isSure, CancellationToken stopping)
    {
        var end = time.Now + timeout;
        using var bound = new CancellationTokenSource(timeout, clock);
        using var joined = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, stopping);

        // Whether the id is the one that the venue has just named.
        var isAdopted = false;
        var isContested = false;
        for (var failures = 0; ; failures++)
        {
            var sentAt = time.Now;
            arming.NoteSent();
            var (nextId, failure) = await TryAsync(id, joined.Token).ConfigureAwait(false);
            arming.NoteEnd(failure is null || MayBeArmedAfter(failure));
            stopping.ThrowIfCancellationRequested();
            if (failure is null)
            {
                return new HeartbeatResult(HeartbeatOutcome.Acknowledged, nextId, sentAt, null, isContested);
            }

            if (failure is ClobApiException { StatusCode: var status } && StatusMeaning.Of(status).IsOfCredentials)
            {
                return new HeartbeatResult(HeartbeatOutcome.CredentialsRefused, id, sentAt, failure);
            }

            if (failure is ClobApiException refusal && ExpectedHeartbeatId.Of(refusal) is { } expected)
            {
                if (isAdopted)
                {
                    return new HeartbeatResult(HeartbeatOutcome.AnotherSender, expected, sentAt, failure);
                }

                isContested = isSure && expected.Length > 0;
                (id, isAdopted) = (expected, true);
                if (time.Now < end)
                {
                    continue;
                }
            }
            else if (ClobOutcome.Of(failure).IsUnknown)
            {
                // The attempt may have been accepted, which changes the expected id too.
                (isAdopted, isSure) = (false, false);
            }

            if (DelayAfter(failure, failures) is not { } delay || time.Now + delay >= end)
            {
                return new HeartbeatResult(HeartbeatOutcome.Failed, id, sentAt, failure);
            }

            await Task.Delay(delay, clock, stopping).ConfigureAwait(false);
        }
    }

    // An id that the venue expects was given in response to a heartbeat.
    private static bool MayBeArmedAfter(Exception failure)
        => ClobOutcome.Of(failure).IsUnknown || (failure is ClobApiException refusal && ExpectedHeartbeatId.Of(refusal) is { Length: > 0 });

    private async Task<(string NextId, Exception? Failure)> TryAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            // Ends with its time, even if the client ignores its token.
            var response = await client.SendHeartbeatAsync(new HeartbeatRequest { HeartbeatId = id }, cancellationToken)
                .WaitAsync(cancellationToken).ConfigureAwait(false);
            return (response.HeartbeatId, null);
        }
        catch (OperationCanceledException exception) when (ClobOutcome.Of(exception).Attempts == 0)
        {
            return (id, new TimeoutException(
                FormattableString.Invariant(
                    $"The heartbeat had no response within {timeout.TotalSeconds:0.###} s. Whether it was accepted is unknown."),
                exception));
        }
        catch (Exception exception)
        {
            return (id, exception);
        }
    }

    /// <summary>Returns the wait before the next attempt of this heartbeat; null where the next heartbeat has to do.</summary>
    private static TimeSpan? DelayAfter(Exception failure, int failures) => failure switch
    {
        ClobApiException refusal => StatusMeaning.Of(refusal.StatusCode).Retry switch
        {
            RetryKind.Never => null,
            RetryKind.AfterFailure => Doubled(failures),
            _ => refusal.RetryAfter ?? RefusedDelay,
        },
        HttpRequestException => Doubled(failures),
        _ => null,
    };

    private static TimeSpan Doubled(int failures)
        => failures < 4 ? FirstDelay * (1 << failures) : LongestDelay;
}
