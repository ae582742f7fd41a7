namespace Clob.Cli.Commands;

/// <summary>Asks a person at a terminal before what cannot be undone. Programs are not asked: nobody would answer.</summary>
internal static class Confirmation
{
    /// <summary>Whether to go on.</summary>
    /// <param name="environment">Where the person is, if there is one.</param>
    /// <param name="question">A question that yes or no answers.</param>
    /// <param name="cancellationToken">Ends the wait for an answer.</param>
    public static async Task<bool> AskAsync(CliEnvironment environment, string question, CancellationToken cancellationToken)
    {
        if (!environment.IsInputTerminal || environment.ErrorColumns is null)
        {
            return true;
        }

        environment.Error.Write($"{VisibleText.Of(question)} [y/N] ");
        environment.Error.Flush();

        // On a thread of its own: a terminal's reader blocks, and would not notice an interruption.
        var answer = await Task.Run(environment.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
