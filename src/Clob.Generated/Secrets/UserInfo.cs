using System.Text.RegularExpressions;

namespace Clob.Secrets;

/// <summary>Finds the user name and the password in addresses, such as that of a proxy, which .NET quotes in its messages.</summary>
internal static partial class UserInfo
{
    /// <summary>Returns whether the text has an address with a user name or a password.</summary>
    public static bool IsIn(string? text) => text is not null && text.Contains('@', StringComparison.Ordinal) && Pattern().IsMatch(text);

    /// <summary>Returns the text with a placeholder for each of them.</summary>
    public static string Remove(string text) => Pattern().Replace(text, SecretRedactor.Placeholder);

    [GeneratedRegex("""(?<=://)[^/?#\s'"<>]*(?=@)""", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
