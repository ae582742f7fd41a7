using System.Globalization;

namespace Clob.Authentication;

/// <summary>
/// One way to authenticate: which headers it puts on a request, and what of them must not be shown. A subclass for each way; nothing
/// outside this folder depends on which one it is.
/// </summary>
internal abstract class RequestAuthenticator
{
    /// <summary>The length of the shortest text that is treated as a secret: a shorter one guards nothing.</summary>
    public const int ShortestSecret = 6;

    // In base64, without its padding.
    private const int SignatureLength = 43;

    private int _lengthOfShortest;

    /// <summary>Gets the name of the header that has the second for which a request is signed. Every signed request has it.</summary>
    public abstract string TimestampHeader { get; }

    /// <summary>Gets the texts that must not be shown, beside the signatures.</summary>
    public abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>Gets the length of the shortest secret that a response can echo, a signature included.</summary>
    public int LengthOfShortestSecret
        => _lengthOfShortest > 0 ? _lengthOfShortest : _lengthOfShortest = Secrets
            .Select(secret => secret.Length)
            .Where(length => length >= ShortestSecret)
            .Append(SignatureLength)
            .Min();

    /// <summary>Signs a request for the given second, in place of an earlier signature.</summary>
    /// <param name="request">The request; the headers are put on it.</param>
    /// <param name="unixSeconds">The second, as unix time.</param>
    /// <param name="path">The path as it goes on the wire, without a prefix of the base address and without the query.</param>
    /// <param name="body">The body as it goes on the wire; empty where there is none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The signature.</returns>
    public ValueTask<string> SignAsync(
        HttpRequestMessage request, long unixSeconds, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        SignedHeaders.Remove(request);
        return AddHeadersAsync(request, unixSeconds, path, body, cancellationToken);
    }

    /// <summary>Returns the second for which a request is signed, as its header says; null where it is not signed.</summary>
    public long? SignedSecondOf(HttpRequestMessage request)
        => request.Headers.NonValidated.TryGetValues(TimestampHeader, out var values)
            && long.TryParse(values.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var second)
            ? second
            : null;

    /// <summary>Makes the first signature as fast as the next one.</summary>
    public abstract void WarmUp();

    /// <summary>Signs a request and puts the headers on it, of which it has none.</summary>
    protected abstract ValueTask<string> AddHeadersAsync(
        HttpRequestMessage request, long unixSeconds, string path, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);
}
