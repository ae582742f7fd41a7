using System.Globalization;

namespace Clob.Cli.Doctor;

/// <summary>Whether a signed request that changes nothing passes; and where it does not, which causes the answer rules out.</summary>
internal static class CredentialCheck
{
    private const string Check = "credentials";

    public static Finding Skipped(string because) => Finding.Skipped(Check, because);

    public static async Task<Finding> RunAsync(IClobClient client, Uri baseAddress, ClockOffset offset, CancellationToken cancellationToken)
    {
        try
        {
            var status = await client.GetClosedOnlyStatusAsync(cancellationToken).ConfigureAwait(false);
            return status.ClosedOnly
                ? Finding.Warning(Check, "accepted; the account may only close positions", "Cancels work all the same. Ask the venue why.")
                : Finding.Ok(Check, "accepted");
        }
        catch (ClobApiException exception)
        {
            return exception.StatusCode switch
            {
                401 => Finding.Failed(Check, "refused (401)", $"{RuledOut(baseAddress, offset)} {WhatIsLeft(offset)}", ExitCode.CredentialsRefused),
                403 => Finding.Failed(Check, "stopped by a firewall or a region block (403)", "It is not about the credentials: the venue did not see the request.", ExitCode.NotDone),
                _ => Finding.Failed(Check, exception.Message, "It is not known whether the credentials work. Try again later.", ExitCode.OutcomeUnknown),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Finding.Failed(Check, $"no answer: {exception.Message}", "It is not known whether the credentials work. Try again.", ExitCode.OutcomeUnknown);
        }
    }

    private static string RuledOut(Uri baseAddress, ClockOffset offset)
    {
        List<string> ruledOut = ["the wallet's private key (none is needed)", "the signature's alphabet", "a body that was changed after it was signed (there is none)"];
        if (!IsClockOff(offset))
        {
            ruledOut.Add(string.Create(CultureInfo.InvariantCulture, $"the clock ({offset.Offset.Duration().TotalSeconds:0.0} s off)"));
        }

        if (baseAddress.AbsolutePath == "/")
        {
            ruledOut.Add("the path that was signed");
        }

        return $"It is not {string.Join(", ", ruledOut)}.";
    }

    private static string WhatIsLeft(ClockOffset offset)
        => IsClockOff(offset)
            ? "The clock is wrong: set it first, and ask again."
            : "What is left: the four values do not belong together; the address is another than the one that created the API key "
                + "(not that of a proxy wallet); the key was deleted; or it was created less than about two minutes ago.";

    private static bool IsClockOff(ClockOffset offset) => offset.Offset.Duration() > ClockCheck.Tolerance + offset.Uncertainty;
}
