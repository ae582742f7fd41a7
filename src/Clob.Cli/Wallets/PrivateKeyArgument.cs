namespace Clob.Cli.Wallets;

/// <summary>Recognizes a private key among arguments, where others can see it: it is neither used nor shown.</summary>
internal static class PrivateKeyArgument
{
    public const string Problem
        = "An argument looks like a private key. It was not used. "
        + "Arguments can be seen in the list of processes and stay in the history of the shell: remove it there. "
        + $"Set {WalletVariables.PrivateKey}, pass --keystore FILE, or write the key to standard input.";

    private const int KeyDigits = 64;

    // A digit too few or too many is a key that was copied badly.
    private const int Tolerance = 4;

    /// <summary>Returns whether an argument has 64 hex digits in a row, or about as many. A nonce of other lengths is no key.</summary>
    public static bool IsPresent(IEnumerable<string> args) => args.Any(IsLike);

    private static bool IsLike(string argument)
    {
        for (var start = 0; start < argument.Length; start++)
        {
            var end = start;
            while (end < argument.Length && char.IsAsciiHexDigit(argument[end]))
            {
                end++;
            }

            var length = end - start;
            if (length == KeyDigits
                || (int.Abs(length - KeyDigits) <= Tolerance && argument.AsSpan(start, length).ContainsAnyExceptInRange('0', '9')))
            {
                return true;
            }

            start = end;
        }

        return false;
    }
}
