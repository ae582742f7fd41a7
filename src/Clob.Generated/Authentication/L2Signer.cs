using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Clob.Authentication;

/// <summary>Signs requests with the secret of an API key (level 2 authentication). Thread-safe.</summary>
public sealed class L2Signer
{
    private const int MaxTimestampDigits = 20;
    private const int SignatureLength = 44;
    private const int StackLimit = 256;

    // Keyed once, used again and again: an IncrementalHash resets itself, but serves one thread at a time.
    private IncrementalHash? _idle;

    /// <summary>Creates a signer for one API key.</summary>
    /// <param name="credentials">The API key, its secret and its passphrase.</param>
    /// <exception cref="ArgumentNullException"><paramref name="credentials"/> is null.</exception>
    public L2Signer(ApiCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        Credentials = credentials;
    }

    /// <summary>Gets the credentials that the signer signs with.</summary>
    public ApiCredentials Credentials { get; }

    /// <summary>
    /// Returns the value of <c>POLY_SIGNATURE</c>: HMAC-SHA256 over timestamp, method, path and body, in URL-safe base64
    /// with padding, 44 characters.
    /// </summary>
    /// <param name="unixSeconds">The value of <c>POLY_TIMESTAMP</c>: unix time in whole seconds.</param>
    /// <param name="method">The HTTP method, in upper case.</param>
    /// <param name="path">The path as it goes on the wire, without a prefix of the base address and without the query.</param>
    /// <param name="body">The body, byte for byte as it is sent; empty where there is none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="method"/> or <paramref name="path"/> is null.</exception>
    public string Sign(long unixSeconds, string method, string path, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(path);

        // Timestamp, method and path are short, and hashed together; the body is hashed where it lies.
        var size = MaxTimestampDigits + Encoding.UTF8.GetMaxByteCount(method.Length + path.Length);
        Span<byte> prefix = size <= StackLimit ? stackalloc byte[StackLimit] : new byte[size];
        unixSeconds.TryFormat(prefix, out var length, provider: CultureInfo.InvariantCulture);
        length += Encoding.UTF8.GetBytes(method, prefix[length..]);
        length += Encoding.UTF8.GetBytes(path, prefix[length..]);

        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hash = Interlocked.Exchange(ref _idle, null)
            ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Credentials.Secret);
        hash.AppendData(prefix[..length]);
        hash.AppendData(body);
        hash.GetHashAndReset(mac);
        Interlocked.Exchange(ref _idle, hash)?.Dispose();

        Span<char> signature = stackalloc char[SignatureLength];
        var written = Base64Url.EncodeToChars(mac, signature);
        signature[written..].Fill('=');
        return new string(signature);
    }
}
