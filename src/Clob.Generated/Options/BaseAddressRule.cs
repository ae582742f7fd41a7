using System.Buffers;
using Clob.Secrets;

namespace Clob;

/// <summary>
/// What makes a base address safe for signed requests. No message shows more of an address than scheme and host: a user name, a path
/// or a query may hold a password or a key.
/// </summary>
internal static class BaseAddressRule
{
    private const int LongestShown = 64;

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    /// <summary>Returns what is wrong with the address and what to do about it; null where it is safe.</summary>
    public static string? Problem(Uri? address) => address switch
    {
        null => "BaseAddress is not set. Leave it at its default, or set the address of the venue.",
        { IsAbsoluteUri: false } => $"BaseAddress{Shown(address.OriginalString)} is not absolute. Begin it with https://.",
        { UserInfo.Length: > 0 } => "BaseAddress has a user name or a password in it. Leave them out.",
        { Query.Length: > 0 } or { Fragment.Length: > 0 } => $"BaseAddress{Shown(address)} has a query or a fragment. Leave it out.",
        { Scheme: "https" } or { Scheme: "http", IsLoopback: true } => null,
        { Scheme: "http" } => $"BaseAddress{Shown(address)} is plain http, which would show the credentials to the network. "
            + "Use https; http is for this very machine only.",
        _ => $"BaseAddress{Shown(address)} is not https.",
    };

    /// <summary>
    /// Returns the text in quotation marks after a space, where it is the name of a host and nothing else; else an empty text.
    /// </summary>
    public static string Shown(string text)
        => text.Contains('.', StringComparison.Ordinal) && text.Length <= LongestShown && !text.AsSpan().ContainsAnyExcept(HostCharacters)
            ? $" '{text}'"
            : "";

    private static string Shown(Uri address)
        => address is { Scheme: "http" or "https", UserInfo.Length: 0 } ? $" '{address.GetLeftPart(UriPartial.Authority)}'" : "";
}
