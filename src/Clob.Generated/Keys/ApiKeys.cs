using System.Numerics;
using Clob.Calls;
using Clob.Keys;
using Clob.Spec;

namespace Clob;

/// <summary>Creates, derives, lists and deletes the API keys of an account. Thread-safe.</summary>
/// <remarks>
/// <para>
/// A key is created and derived with the account's wallet, and is a function of its address and a nonce: the same nonce derives the same
/// key. Remember a nonce that is not 0, because a lost key cannot be derived without it. Everything else, cancels included, needs the
/// key alone: use the wallet once, store the key, and trade without the wallet.
/// </para>
/// <para>
/// The venue can refuse a new key for up to about two minutes (401). <see cref="ApiKeysOptions.MaxWaitUntilUsable"/> waits for it.
/// </para>
/// <para>
/// A key and its secret are in what the methods return, and in nothing else: in no log, no exception and no activity.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// using var wallet = new PrivateKeyWallet(privateKey);
/// using var client = ClobClient.Create(wallet);
/// var credentials = await new ApiKeys(client).CreateOrDeriveAsync();
/// </code>
/// </example>
public sealed class ApiKeys
{
    private const int NonceBits = 256;

    private readonly ClobClient _client;
    private readonly ApiKeysOptions _options;
    private readonly TimeProvider _timeProvider;

    /// <summary>Creates what asks for keys.</summary>
    /// <param name="client">
    /// Sends the requests. It has a wallet, where keys are created or derived, and credentials, where they are listed or deleted.
    /// </param>
    /// <param name="options">How to wait for a new key; copied. Null for the defaults.</param>
    /// <param name="timeProvider">The clock of waits; null for the system's.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="ArgumentException">An option is out of bounds. The message says which.</exception>
    public ApiKeys(ClobClient client, ApiKeysOptions? options = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new ApiKeysOptions();
        if (ApiKeysOptionsRules.Problems(options, nameof(options)) is { Count: > 0 } problems)
        {
            throw new ArgumentException(string.Join(' ', problems), nameof(options));
        }

        _client = client;
        _options = options.Copy();
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Creates the API key of a nonce (<c>POST /auth/api-key</c>).</summary>
    /// <param name="nonce">The nonce, an unsigned number of up to 256 bits. 0 by default. Remember any other.</param>
    /// <param name="cancellationToken">Cancels the operation. A request that was sent may still be carried out.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The nonce is below zero, or has more than 256 bits.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no wallet, or the wallet's signature cannot be sent. Nothing was sent.
    /// </exception>
    /// <exception cref="ClobApiException">
    /// The response is not a key. With status 400, the key of this nonce exists already, or an earlier attempt of this call created it:
    /// <see cref="DeriveAsync"/> gets it. With 401, the signature, the chain id or the clock is wrong.
    /// </exception>
    /// <exception cref="HttpRequestException">No response arrived. The key may exist: <see cref="DeriveAsync"/> gets it then.</exception>
    /// <exception cref="TaskCanceledException">No response arrived in time, or the token was canceled. The key may exist.</exception>
    /// <exception cref="TimeoutException">
    /// The key was created, but the venue did not accept it in time: <see cref="ApiKeysOptions.MaxWaitUntilUsable"/>. Derive it.
    /// </exception>
    public Task<ApiCredentials> CreateAsync(BigInteger nonce = default, CancellationToken cancellationToken = default)
        => GetAsync(ClobClient.CreateCreateApiKey(), Checked(nonce), cancellationToken);

    /// <summary>Derives the API key that was created with a nonce (<c>GET /auth/derive-api-key</c>).</summary>
    /// <param name="nonce">The nonce with which the key was created. 0 by default.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The key, with the same values as when it was created.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The nonce is below zero, or has more than 256 bits.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no wallet, or the wallet's signature cannot be sent. Nothing was sent.
    /// </exception>
    /// <exception cref="ClobApiException">
    /// The response is not a key. With status 400, the wallet has no key of this nonce; with 401, the signature, the chain id or the clock
    /// is wrong.
    /// </exception>
    /// <exception cref="HttpRequestException">No response arrived.</exception>
    /// <exception cref="TaskCanceledException">No response arrived in time, or the token was canceled.</exception>
    /// <exception cref="TimeoutException">
    /// The venue did not accept the key in time: <see cref="ApiKeysOptions.MaxWaitUntilUsable"/>.
    /// </exception>
    public Task<ApiCredentials> DeriveAsync(BigInteger nonce = default, CancellationToken cancellationToken = default)
        => GetAsync(ClobClient.CreateDeriveApiKey(), Checked(nonce), cancellationToken);

    /// <summary>Creates the API key of a nonce, and derives it where the venue refuses that with 400, because it exists already.</summary>
    /// <remarks>The wallet signs both requests. No other failure of the first is followed by the second.</remarks>
    /// <param name="nonce">The nonce, an unsigned number of up to 256 bits. 0 by default. Remember any other.</param>
    /// <param name="cancellationToken">Cancels the operation. A request that was sent may still be carried out.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The nonce is below zero, or has more than 256 bits.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no wallet, or the wallet's signature cannot be sent. Nothing was sent.
    /// </exception>
    /// <exception cref="ClobApiException">The response is not a key; where creating was refused with 400, that to deriving.</exception>
    /// <exception cref="HttpRequestException">No response arrived. The key may exist: call this method again.</exception>
    /// <exception cref="TaskCanceledException">No response arrived in time, or the token was canceled. The key may exist.</exception>
    /// <exception cref="TimeoutException">
    /// The venue did not accept the key in time: <see cref="ApiKeysOptions.MaxWaitUntilUsable"/>. Call this method again.
    /// </exception>
    public async Task<ApiCredentials> CreateOrDeriveAsync(BigInteger nonce = default, CancellationToken cancellationToken = default)
    {
        try
        {
            return await CreateAsync(nonce, cancellationToken).ConfigureAwait(false);
        }
        catch (ClobApiException exception) when (exception.StatusCode == StatusMeaning.BadRequest)
        {
            return await DeriveAsync(nonce, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Creates the API key of a nonce as <see cref="CreateAsync"/> does, and returns its three values as texts, to store them. It does not
    /// wait until the key works.
    /// </summary>
    /// <param name="nonce">The nonce, an unsigned number of up to 256 bits. 0 by default. Remember any other.</param>
    /// <param name="cancellationToken">Cancels the operation. A request that was sent may still be carried out.</param>
    /// <returns>The key, whose values have the shapes that <see cref="ApiCredentials"/> needs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The nonce is below zero, or has more than 256 bits.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no wallet, or the wallet's signature cannot be sent. Nothing was sent.
    /// </exception>
    /// <exception cref="ClobApiException">The response is not a key: see <see cref="CreateAsync"/>.</exception>
    /// <exception cref="HttpRequestException">
    /// No response arrived. The key may exist: <see cref="DeriveForStorageAsync"/> gets it then.
    /// </exception>
    /// <exception cref="TaskCanceledException">No response arrived in time, or the token was canceled. The key may exist.</exception>
    public async Task<ApiKeyResponse> CreateForStorageAsync(BigInteger nonce = default, CancellationToken cancellationToken = default)
        => (await SendAsync(ClobClient.CreateCreateApiKey(), Checked(nonce), cancellationToken).ConfigureAwait(false)).Response;

    /// <summary>
    /// Derives the API key of a nonce as <see cref="DeriveAsync"/> does, and returns its three values as texts, to store them. It does not
    /// wait until the key works.
    /// </summary>
    /// <param name="nonce">The nonce with which the key was created. 0 by default.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The key, with the same values as when it was created.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The nonce is below zero, or has more than 256 bits.</exception>
    /// <exception cref="InvalidOperationException">
    /// The client has no wallet, or the wallet's signature cannot be sent. Nothing was sent.
    /// </exception>
    /// <exception cref="ClobApiException">The response is not a key: see <see cref="DeriveAsync"/>.</exception>
    /// <exception cref="HttpRequestException">No response arrived.</exception>
    /// <exception cref="TaskCanceledException">No response arrived in time, or the token was canceled.</exception>
    public async Task<ApiKeyResponse> DeriveForStorageAsync(BigInteger nonce = default, CancellationToken cancellationToken = default)
        => (await SendAsync(ClobClient.CreateDeriveApiKey(), Checked(nonce), cancellationToken).ConfigureAwait(false)).Response;

    /// <summary>Lists the API keys of the account, without their secrets (<c>GET /auth/api-keys</c>).</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidOperationException">The client has no credentials. Nothing was sent.</exception>
    /// <exception cref="ClobApiException">The response is not a list of keys.</exception>
    /// <exception cref="HttpRequestException">No response arrived.</exception>
    /// <exception cref="TaskCanceledException">No response arrived in time, or the token was canceled.</exception>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default)
        => (await _client.GetApiKeysAsync(cancellationToken).ConfigureAwait(false)).ApiKeys;

    /// <summary>Deletes the API key that signs: that of the client's credentials (<c>DELETE /auth/api-key</c>).</summary>
    /// <remarks>
    /// A leaked key is worthless then. What happens to its open orders is not documented, so cancel them first: nothing is canceled with
    /// the key later.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the operation. A request that was sent may still be carried out.</param>
    /// <returns>A task that completes when the key is deleted.</returns>
    /// <exception cref="InvalidOperationException">The client has no credentials. Nothing was sent.</exception>
    /// <exception cref="ClobApiException">
    /// The venue refused or failed, or its response says something else than that the key is deleted. A 401 with
    /// <see cref="ClobApiException.IsOutcomeUnknown"/> means that an earlier attempt of this call
    /// had no response, and probably deleted the key.
    /// </exception>
    /// <exception cref="HttpRequestException">No response arrived. The key may be deleted.</exception>
    /// <exception cref="TaskCanceledException">No response arrived in time, or the token was canceled. The key may be deleted.</exception>
    public async Task DeleteAsync(CancellationToken cancellationToken = default)
        => ApiKeyReading.RequireDeleted(await _client.DeleteApiKeyAsync(cancellationToken).ConfigureAwait(false));

    private static BigInteger Checked(BigInteger nonce)
        => nonce.Sign >= 0 && nonce.GetBitLength() <= NonceBits
            ? nonce
            : throw new ArgumentOutOfRangeException(nameof(nonce), "The nonce is below zero, or has more than 256 bits.");

    private async Task<ApiCredentials> GetAsync(
        ClobRequest<ApiKeyResponse> request, BigInteger nonce, CancellationToken cancellationToken)
    {
        var (_, credentials) = await SendAsync(request, nonce, cancellationToken).ConfigureAwait(false);
        if (_options.MaxWaitUntilUsable > TimeSpan.Zero)
        {
            await new UsableKeyWait(_client, credentials, _options, _timeProvider).RunAsync(cancellationToken).ConfigureAwait(false);
        }

        return credentials;
    }

    private async Task<(ApiKeyResponse Response, ApiCredentials Credentials)> SendAsync(
        ClobRequest<ApiKeyResponse> request, BigInteger nonce, CancellationToken cancellationToken)
    {
        var response = await _client.SendAsync(request, nonce, cancellationToken).ConfigureAwait(false);
        return (response, ApiKeyReading.Read(response, _client.WalletAddress!, request.Operation));
    }
}
