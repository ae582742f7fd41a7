using System.Globalization;
using System.Text.Json;
using Clob.Cli.Findings;

namespace Clob.Cli.Doctor;

/// <summary>
/// Checks whether the venue accepts a signed request that changes nothing, and what is most likely wrong where it does not.
/// </summary>
internal static class CredentialCheck
{
    /// <summary>The name of the check.</summary>
    public const string Name = "credentials";

    private const string NotKnown = "It is not known whether the credentials work.";
    private const string NotFound = "not found";

    // The words of servers that do not have a path, and of a venue that does not have the key.
    private static readonly string[] OfSomethingElse =
        [
            "route", "path", "page", "endpoint", "url", "uri", "resource", "method", "/",
            "key", "auth", "credential", "passphrase", "signature",
        ];

    public static Finding Skipped(string because) => Finding.Skipped(Name, because);

    /// <summary>Returns whether a finding of this check means that the venue accepted a signed call.</summary>
    public static bool IsAnswered(Finding finding) => finding is { Check: Name, State: FindingState.Ok or FindingState.Warning };

    /// <summary>Returns what the check found.</summary>
    /// <param name="client">The client, on a connection that works.</param>
    /// <param name="baseAddress">Where the venue is.</param>
    /// <param name="offset">The difference of the clocks.</param>
    /// <param name="variables">What was found about the environment variables.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<Finding> RunAsync(
        IClobClient client, Uri baseAddress, ClockOffset offset, IReadOnlyList<Finding> variables, CancellationToken cancellationToken)
    {
        try
        {
            var status = await client.GetClosedOnlyStatusAsync(cancellationToken).ConfigureAwait(false);
            return status.ClosedOnly
                ? Finding.Warning(Name, "accepted; the account may only close positions", "Cancels still work. Ask the venue why.")
                : Finding.Ok(Name, "accepted");
        }
        catch (ClobApiException exception)
        {
            return exception.StatusCode switch
            {
                401 => Finding.Failed(
                    Name,
                    "refused (401)",
                    RefusalAdvice.Of(baseAddress, offset, variables, IsJson(exception)),
                    ExitCode.CredentialsRefused),
                404 when IsNoRecord(exception) => Finding.Ok(Name, "accepted; the venue has no record of a restriction for the address"),
                403 => Finding.Failed(
                    Name,
                    "stopped by a firewall or a region block (403)",
                    "The credentials are not the cause: the venue did not see the request.",
                    ExitCode.NotDone),
                425 or 429 or >= 500 => Unknown(Status(exception), "The venue cannot respond now. Try again later."),
                _ => Unknown(Status(exception), "This is not the venue, or something is in front of it. Check the base address."),
            };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Unknown(ProbeFailure.Text(exception), "Try again.");
        }
    }

    private static Finding Unknown(string found, string advice)
        => Finding.Failed(Name, found, $"{NotKnown} {advice}", ExitCode.OutcomeUnknown);

    private static string Status(ClobApiException exception)
        => FormattableString.Invariant($"the signed call has status {exception.StatusCode}")
            + (exception.StatusCode == 200 ? ", and a response that cannot be read" : "");

    /// <summary>
    /// Returns whether the venue knows the key and has no record of its address: one member that says "not found". A server that does not
    /// know the path says so in other words, or with more members.
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
                && !OfSomethingElse.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsJson(ClobApiException exception)
        => exception.Error is not null && exception.Response is { } body && body.TrimStart() is ['{', ..];
}
