using System.Numerics;
using System.Text.Json.Serialization.Metadata;
using Clob.Authentication;
using Clob.Calls;
using Clob.Http;
using Clob.Spec;

namespace Clob;

/// <summary>
/// Cancels orders on Polymarket's order book. Thread-safe. Create one for each account and keep it, because it keeps its connections.
/// </summary>
/// <remarks>
/// Each method makes one call, and throws where it fails; <see cref="ClobOutcome.Of(Exception)"/> says whether the venue may have carried
/// it out. For any number of orders with a report, see <see cref="OrderCanceler"/>.
/// </remarks>
public sealed partial class ClobClient : IDisposable
{
    private readonly RequestSender _sender;
    private readonly Authenticators _authenticators;
    private readonly TimeProvider _timeProvider;
    private readonly CallBounds? _bounds;

    /// <summary>
    /// Creates a client on an <see cref="HttpClient"/> of yours, whose <see cref="HttpClient.BaseAddress"/> is the venue's. You dispose
    /// the <see cref="HttpClient"/>.
    /// </summary>
    /// <remarks>
    /// You are responsible for the safety of an <see cref="HttpClient"/> of yours. Its handler must not follow redirects, which would
    /// carry the credentials to another host; its address must be https; logging must not show headers; and a handler that waits or retries
    /// needs a <see cref="ClobSigningHandler"/> below it, or a retry sends an old signature. <see cref="HttpClient.Timeout"/> bounds each
    /// call, from the send to the last byte of the response. Your handlers decide how many times a call is sent, with one limit: below a
    /// <see cref="ClobSigningHandler"/>, a call that names no orders is not sent again more than 5 s after its first attempt, because it
    /// would cancel orders that were placed in between. <see cref="Create(ApiCredentials, ClobClientOptions?)"/> and
    /// <c>AddClobClient</c> do all of this for you.
    /// </remarks>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="credentials">The API key that signs; null for a client that only makes unsigned calls.</param>
    /// <param name="timeProvider">The clock of signatures and time-outs; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> is null.</exception>
    public ClobClient(HttpClient httpClient, ApiCredentials? credentials, TimeProvider? timeProvider = null)
        : this(SenderOn(httpClient), new Authenticators(credentials, wallet: null, ClobChain.Polygon), timeProvider, bounds: null)
    {
    }

    /// <summary>
    /// Creates a client on an <see cref="HttpClient"/> of yours that also has a wallet, for calls that create or derive an API key.
    /// </summary>
    /// <param name="httpClient">Sends the requests. What is said of the other constructor holds for it.</param>
    /// <param name="credentials">The API key that signs; null for a client that has none yet.</param>
    /// <param name="wallet">The wallet that signs.</param>
    /// <param name="chainId">The chain for which it signs, such as <see cref="ClobChain.Polygon"/>.</param>
    /// <param name="timeProvider">The clock of signatures and time-outs; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient"/> or <paramref name="wallet"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="chainId"/> is not above zero.</exception>
    public ClobClient(
        HttpClient httpClient, ApiCredentials? credentials, IWalletSigner wallet, long chainId, TimeProvider? timeProvider = null)
        : this(SenderOn(httpClient), WithWallet(credentials, wallet, chainId), timeProvider, bounds: null)
    {
    }

    private ClobClient(RequestSender sender, Authenticators authenticators, TimeProvider? timeProvider, CallBounds? bounds)
    {
        _sender = sender;
        _authenticators = authenticators;
        _timeProvider = timeProvider ?? TimeProvider.System;
        _bounds = bounds;
    }

    /// <summary>Gets the API key that signs, which is the owner of the orders that the client is about; null where none does.</summary>
    internal string? ApiKey => _authenticators.ApiKey;

    /// <summary>Gets the address of the account; null where the client has no API key.</summary>
    internal string? Address => _authenticators.Address;

    /// <summary>Gets the address of the client's wallet; null where it has none.</summary>
    internal string? WalletAddress => _authenticators.Wallet?.Address;

    /// <summary>Closes the connections of a client that <c>Create</c> created; does nothing for any other.</summary>
    public void Dispose() => _sender.Dispose();

    /// <summary>Sends a request and reads its response. The one way on which every call goes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="history">Takes up the attempts of the call, for a caller that looks at them.</param>
    /// <param name="leavesRateLimit">Whether the caller waits for tokens itself, and is told of a 429 without a retry.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    internal Task<T> SendAsync<T>(ClobRequest<T> request, CallHistory history, bool leavesRateLimit, CancellationToken cancellationToken)
        => SendAsync(request, AuthenticatorOf(request.Operation, nonce: default), history, leavesRateLimit, cancellationToken);

    /// <summary>Sends a request that the wallet signs for the API key of a nonce.</summary>
    internal Task<T> SendAsync<T>(ClobRequest<T> request, BigInteger nonce, CancellationToken cancellationToken)
        => SendAsync(request, AuthenticatorOf(request.Operation, nonce), new CallHistory(), leavesRateLimit: false, cancellationToken);

    /// <summary>Sends a request that is signed with another API key than the client's.</summary>
    internal Task<T> SendAsync<T>(ClobRequest<T> request, ApiCredentials credentials, CancellationToken cancellationToken)
        => SendAsync(request, new L2Authenticator(credentials), new CallHistory(), leavesRateLimit: false, cancellationToken);

    private Task<T> SendAsync<T>(
        ClobRequest<T> request,
        RequestAuthenticator? authenticator,
        CallHistory history,
        bool leavesRateLimit,
        CancellationToken cancellationToken)
    {
        var call = new ClobCall(request.Operation, request.Path, request.Body, authenticator, _timeProvider)
        {
            History = history,
            SubmittedIds = request.Items,
            ResponseLimit = _bounds?.ResponseLimit ?? ResponseBody.DefaultLimit,
            LeavesRateLimitToCaller = leavesRateLimit,
            IgnoresBody = typeof(T) == typeof(NoContent),
        };
        if (_bounds is not null)
        {
            call.Limits = _bounds.LimitsOf(request.Operation);
        }

        return SendAsync(_sender.CreateMessage(request, call), call, request.ResponseType, cancellationToken);
    }

    private partial Task<T> SendAsync<T>(ClobRequest<T> request, CancellationToken cancellationToken)
        => SendAsync(request, new CallHistory(), leavesRateLimit: false, cancellationToken);

    private async Task<T> SendAsync<T>(
        HttpRequestMessage message, ClobCall call, JsonTypeInfo<T>? responseType, CancellationToken cancellationToken)
    {
        var time = _bounds?.TimeoutOf(call.Operation) ?? _sender.Timeout;
        using (message)
        using (var timeout = new CallTimeout(time, _timeProvider, cancellationToken))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw CallFailure.NotSent(call, cancellationToken);
            }

            try
            {
                using var response = RequestSender.Note(
                    await _sender.SendAsync(message, call, timeout.Token).ConfigureAwait(false), message, call);
                return await ResponseReader.ReadAsync(response, responseType, call, timeout.Token).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                call.End();
                var isOverTime = timeout.HasPassed && !cancellationToken.IsCancellationRequested;
                if (CallFailure.Explain(call, exception, isOverTime ? time : null, cancellationToken) is var explained
                    && explained != exception)
                {
                    throw explained;
                }

                throw;
            }
            finally
            {
                call.End();
            }
        }
    }

    /// <exception cref="InvalidOperationException">The client lacks what signs the operation. Nothing was sent.</exception>
    private RequestAuthenticator? AuthenticatorOf(ClobOperation operation, BigInteger nonce)
        => _authenticators.Find(operation, nonce, out var problem) is var authenticator && problem is null
            ? authenticator
            : throw UnsentRequest.Exception(problem!);

    private static Authenticators WithWallet(ApiCredentials? credentials, IWalletSigner wallet, long chainId)
    {
        ArgumentNullException.ThrowIfNull(wallet);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(chainId);
        return new Authenticators(credentials, wallet, chainId);
    }

    private static RequestSender SenderOn(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return new RequestSender(httpClient);
    }
}
