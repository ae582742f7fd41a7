using System.Buffers;
using System.Diagnostics;
using Clob.Authentication;

namespace Clob;

/// <summary>
/// The API key of an account and what belongs to it. This is all that a cancel needs: no private key of a wallet.
/// </summary>
/// <remarks>
/// <see cref="ToString"/>, the debugger and serializers show the address and the API key. The secret and the passphrase never leave
/// this type, except as a signature and as the header that the venue asks for.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ApiCredentials
{
    private const int AddressLength = 42;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Checks the four values, and decodes the secret. White space around a value is ignored.</summary>
    /// <param name="address">
    /// The account (EOA) that created the API key, for every kind of wallet: <c>0x</c> and 40 hex digits,
    /// checksummed or lower case.
    /// </param>
    /// <param name="apiKey">The API key, as the venue returned it.</param>
    /// <param name="secret">The secret of the API key: base64 in either alphabet, with or without padding.</param>
    /// <param name="passphrase">The passphrase of the API key, as the venue returned it.</param>
    /// <exception cref="ArgumentException">
    /// A value is empty or not of its shape. The message names the parameter, and never shows the value of the
    /// secret or the passphrase.
    /// </exception>
    public ApiCredentials(string address, string apiKey, string secret, string passphrase)
    {
        Address = CheckAddress(Header(address, nameof(address)));
        ApiKey = Header(apiKey, nameof(apiKey));
        Secret = Base64Secret.Decode(secret, nameof(secret));
        Passphrase = Header(passphrase, nameof(passphrase));
    }

    /// <summary>Gets the account that created the API key, as it was given.</summary>
    public string Address { get; }

    /// <summary>Gets the API key. It is an identifier and not secret, and it is kept out of logs and messages.</summary>
    public string ApiKey { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal byte[] Secret { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Passphrase { get; }

    /// <summary>Returns the address and the first characters of the API key; nothing secret.</summary>
    public override string ToString()
        => $"{nameof(ApiCredentials)} {{ Address = {Address}, ApiKey = {ApiKey[..Math.Min(4, ApiKey.Length)]}… }}";

    private static string CheckAddress(string address)
    {
        var isAddress = address.Length == AddressLength
            && address.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && address.AsSpan(2).IndexOfAnyExcept(HexDigits) < 0;
        if (!isAddress)
        {
            throw new ArgumentException(
                $"The address is not 0x and 40 hex digits (it has {address.Length} characters). Pass the account that created the API key.",
                nameof(address));
        }

        return address;
    }

    /// <summary>Returns a value that goes into a header: there, trimmed, and nothing but visible ASCII.</summary>
    private static string Header(string value, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException(
                $"The {parameterName} is missing or empty. Pass the value that came with the API key.", parameterName);
        }

        var trimmed = value.Trim();
        if (trimmed.AsSpan().IndexOfAnyExceptInRange('!', '~') is var at and >= 0)
        {
            throw new ArgumentException(
                $"The {parameterName} has a character at position {at} that cannot be in a header "
                + "(a space, a line break or a letter outside ASCII).",
                parameterName);
        }

        return trimmed;
    }
}
