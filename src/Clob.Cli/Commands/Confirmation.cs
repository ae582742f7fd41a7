namespace Clob.Cli.Commands;

/// <summary>
/// Asks a person at a terminal to confirm what cannot be undone. Without a terminal it does not ask: no one would answer.
/// </summary>
internal static class Confirmation
{
    /// <summary>Returns whether there is a person to ask.</summary>
    public static bool IsPossible(CliEnvironment environment) => environment is { IsInputTerminal: true, ErrorColumns: not null };

    /// <summary>Returns whether to go on.</summary>
    /// <param name="environment">The streams, and whether they are a terminal.</param>
    /// <param name="question">A yes-or-no question.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<bool> AskAsync(CliEnvironment environment, string question, CancellationToken cancellationToken)
    {
        if (!IsPossible(environment))
        {
            return true;
        }

        environment.Error.Write($"{VisibleText.Of(question)} [y/N] ");
        environment.Error.Flush();

        // On another thread: the reader of a terminal blocks, and would not notice an interruption.
        var answer = await Task.Run(environment.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
