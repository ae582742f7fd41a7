namespace Clob.Generators.Parsing;

/// <summary>The ways to authenticate that the client has. A further one is one row here, and one class in the library.</summary>
internal sealed class AuthenticationTable(params AuthenticationScheme[] schemes)
{
    /// <summary>The member of <c>ClobAuthentication</c> of an operation that nobody signs.</summary>
    public const string None = "None";

    public static AuthenticationTable Venue { get; } = new(
        new AuthenticationScheme(
            "L2",
            "The headers of level 2 authentication. Logs must not show them.",
            [
                new("POLY_ADDRESS", "Address"),
                new("POLY_SIGNATURE", "Signature"),
                new("POLY_TIMESTAMP", "Timestamp"),
                new("POLY_API_KEY", "ApiKey"),
                new("POLY_PASSPHRASE", "Passphrase"),
            ]),
        new AuthenticationScheme(
            "L1",
            "The headers of level 1 authentication. Logs must not show them.",
            [
                new("POLY_ADDRESS", "Address"),
                new("POLY_SIGNATURE", "Signature"),
                new("POLY_TIMESTAMP", "Timestamp"),
                new("POLY_NONCE", "Nonce"),
            ]));

    public IReadOnlyList<AuthenticationScheme> Schemes { get; } = schemes;

    /// <summary>Gets the way whose header names the library uses itself.</summary>
    public AuthenticationScheme Default => Schemes[0];

    /// <summary>Gets the way of an operation whose security is unclear: a request that has to be signed never goes out unsigned.</summary>
    public string WhereUnclear => Default.Name;

    /// <summary>Returns whether a header is one of those that authenticate. The case of its name does not matter.</summary>
    public bool HasHeader(string name)
        => Schemes.Any(scheme => scheme.Headers.Any(header => header.Header.Equals(name, StringComparison.OrdinalIgnoreCase)));
}
