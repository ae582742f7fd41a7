using System.Globalization;
using System.Text.Json;

namespace Clob.Cli.Doctor;

/// <summary>Whether a signed request that changes nothing passes; and where it does not, what is most likely wrong.</summary>
internal static class CredentialCheck
{
    /// <summary>The name of the check.</summary>
    public const string Name = "credentials";

    private const string NotKnown = "It is not known whether the credentials work.";
    private const string NotFound = "not found";

    // What a server says of a path that it does not have.
    private static readonly string[] OfAPath = ["route", "path", "page", "endpoint", "url", "uri", "resource", "method", "/"];

    public static Finding Skipped(string because) => Finding.Skipped(Name, because);

    /// <summary>Returns whether a finding of this check means that a signed call was answered.</summary>
    public static bool IsAnswered(Finding finding) => finding is { Check: Name, State: FindingState.Ok or FindingState.Warning };

    /// <summary>Returns what a signed call shows.</summary>
    /// <param name="client">The client, on a connection that works.</param>
    /// <param name="baseAddress">Where the venue is.</param>
    /// <param name="offset">How far the venue's clock is.</param>
    /// <param name="variables">What was found about the environment variables.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<Finding> RunAsync(
        IClobClient client, Uri baseAddress, ClockOffset offset, IReadOnlyList<Finding> variables, CancellationToken cancellationToken)
    {
        try
        {
            var status = await client.GetClosedOnlyStatusAsync(cancellationToken).ConfigureAwait(false);
            return status.ClosedOnly
                ? Finding.Warning(Name, "accepted; the account may only close positions", "Cancels work all the same. Ask the venue why.")
                : Finding.Ok(Name, "accepted");
        }
        catch (ClobApiException exception)
        {
            return exception.StatusCode switch
            {
                401 => Finding.Failed(Name, "refused (401)", RefusalAdvice.Of(baseAddress, offset, variables, IsJson(exception)), ExitCode.CredentialsRefused),
                404 when IsNoRecord(exception) => Finding.Ok(Name, "accepted; the venue has no record of a restriction for the address"),
                403 => Finding.Failed(Name, "stopped by a firewall or a region block (403)", "It is not about the credentials: the venue did not see the request.", ExitCode.NotDone),
                425 or 429 or >= 500 => Unknown(Status(exception), "The venue cannot answer now. Try again later."),
                _ => Unknown(Status(exception), "This is not the venue, or something stands before it. Check the base address."),
            };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Unknown(ProbeFailure.Text(exception), "Try again.");
        }
    }

    private static Finding Unknown(string found, string advice) => Finding.Failed(Name, found, $"{NotKnown} {advice}", ExitCode.OutcomeUnknown);

    private static string Status(ClobApiException exception)
        => string.Create(CultureInfo.InvariantCulture, $"the signed call has status {exception.StatusCode}{(exception.StatusCode == 200 ? ", and an answer that cannot be read" : "")}");

    /// <summary>
    /// Returns whether the venue knows the key and has nothing about its address: one member that says "not found". A server
    /// that does not know the path says so in other words, or with more members.
    /// </summary>
    private static bool IsNoRecord(ClobApiException exception)
    {
        try
        {
            using var json = JsonDocument.Parse(exception.Response ?? "");
            return json.RootElement is { ValueKind: JsonValueKind.Object } body
                && body.EnumerateObject().ToList() is [{ Name: "error", Value: { ValueKind: JsonValueKind.String } error }]
                && error.GetString()!.Trim().TrimEnd('.') is var text
                && text.EndsWith(NotFound, StringComparison.OrdinalIgnoreCase)
                && !OfAPath.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsJson(ClobApiException exception)
        => exception.Error is not null && exception.Response is { } body && body.TrimStart() is ['{', ..];
}
