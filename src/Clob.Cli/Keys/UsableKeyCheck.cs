namespace Clob.Cli.Keys;

/// <summary>Waits until the venue accepts an API key, which it can refuse for up to about two minutes after it is created.</summary>
internal static class UsableKeyCheck
{
    /// <summary>How long to wait where the user does not say.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan Interval = new ApiKeysOptions().UsableCheckInterval;

    /// <summary>
    /// Asks for the keys of the account with the key, again and again. Returns the last failure; null where the key works.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="options">Where the venue is.</param>
    /// <param name="wait">How long to wait.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<KeyFailure?> RunAsync(
        WalletKey key, ClobClientOptions options, TimeSpan wait, CancellationToken cancellationToken)
    {
        var clock = options.TimeProvider!;
        var start = clock.GetTimestamp();
        using var client = ClobClient.Create(key.Credentials, options);
        using var time = new CancellationTokenSource(wait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        KeyFailure? last = null;
        while (true)
        {
            try
            {
                await new ApiKeys(client).ListAsync(either.Token).ConfigureAwait(false);
                return null;
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return last ?? new KeyFailure(ClobOutcomeKind.Unknown, null, "No response arrived in time.");
            }
            catch (Exception exception) when (exception is ClobApiException or HttpRequestException or OperationCanceledException)
            {
                last = KeyFailure.Of(exception, cancellationToken);
            }

            if (clock.GetElapsedTime(start) + Interval > wait)
            {
                return last;
            }

            await Task.Delay(Interval, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
