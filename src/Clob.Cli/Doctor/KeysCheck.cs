using Clob.Cli.Findings;

namespace Clob.Cli.Doctor;

/// <summary>Says which API keys the account has. It never fails: a cancel does not need the list.</summary>
internal static class KeysCheck
{
    private const string Name = "keys";
    private const int MostShown = 5;

    public static Finding Skipped(string because) => Finding.Skipped(Name, because);

    /// <summary>Returns what the check found.</summary>
    /// <param name="client">The client, whose credentials the venue accepts.</param>
    /// <param name="own">The API key that signs.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<Finding> RunAsync(ClobClient client, string own, CancellationToken cancellationToken)
    {
        try
        {
            return Of(await new ApiKeys(client).ListAsync(cancellationToken).ConfigureAwait(false), own);
        }
        catch (ClobApiException exception)
        {
            return Skipped(FormattableString.Invariant($"the venue did not list the API keys (status {exception.StatusCode})"));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Skipped($"the venue did not list the API keys: {ProbeFailure.Text(exception)}");
        }
    }

    private static Finding Of(IReadOnlyList<string> keys, string own)
    {
        if (!keys.Contains(own))
        {
            return Finding.Warning(
                Name, $"{Text(keys)}; the one that signs is not listed", "The venue accepts it nevertheless. Ask the venue why.");
        }

        // The one that signs first.
        return Finding.Ok(
            Name,
            keys.Count == 1
                ? $"the account has one API key, the one that signs: {own}"
                : $"{Text([own, .. keys.Where(key => key != own)])}; the first one signs");
    }

    private static string Text(IReadOnlyList<string> keys)
    {
        var rest = keys.Count - MostShown;
        var shown = string.Join(", ", keys.Take(MostShown));
        var more = rest > 0 ? FormattableString.Invariant($" and {rest} more") : "";
        return keys.Count == 0
            ? "the account has no API key"
            : FormattableString.Invariant($"the account has {keys.Count} API key{(keys.Count == 1 ? "" : "s")}: {shown}{more}");
    }
}
