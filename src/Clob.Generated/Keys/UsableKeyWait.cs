using System.Globalization;
using Clob.Calls;

namespace Clob.Keys;

/// <summary>Waits until the venue accepts a new API key: asks for the keys of the account with it, again and again.</summary>
/// <param name="client">Sends the requests.</param>
/// <param name="credentials">The key.</param>
/// <param name="options">For how long, and how far apart.</param>
/// <param name="timeProvider">The clock of the waits.</param>
internal sealed class UsableKeyWait(ClobClient client, ApiCredentials credentials, ApiKeysOptions options, TimeProvider timeProvider)
{
    /// <exception cref="TimeoutException">The venue did not accept the key in time.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(options.MaxWaitUntilUsable, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        Exception? last = null;
        try
        {
            while (await TryAsync(either.Token).ConfigureAwait(false) is { } failure)
            {
                last = failure is OperationCanceledException ? last : failure;
                await Task.Delay(options.UsableCheckInterval, timeProvider, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotInTime(last);
        }
    }

    /// <summary>Returns why the key was not accepted; null where it was. A refusal and a failure of the network may pass.</summary>
    private async Task<Exception?> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(ClobClient.CreateGetApiKeys(), credentials, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception exception) when (exception is ClobApiException or HttpRequestException or OperationCanceledException)
        {
            return exception;
        }
    }

    private TimeoutException NotInTime(Exception? last)
    {
        var why = last is ClobApiException { StatusCode: StatusMeaning.Refused } or null
            ? "The venue still refuses it: derive it later, with the same nonce."
            : "Whether the venue accepts it is unknown: derive it later, with the same nonce.";
        return new TimeoutException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The API key exists, and was not accepted within {options.MaxWaitUntilUsable.TotalSeconds:0.###} s. {why}"),
            last);
    }
}
