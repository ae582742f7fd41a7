using System.Globalization;
using Clob.Cli.Findings;
using Clob.Spec;

namespace Clob.Cli.Doctor;

/// <summary>Checks whether the venue responds, and how far its clock is from this machine's.</summary>
internal static class ClockCheck
{
    /// <summary>The difference from which a signature is likely to be refused. How much the venue accepts is not documented.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    // The name in JSON, which scripts may read.
    private const string Response = "answer";
    private const string Clock = "clock";

    private const string NotTheVenue = "This is not the venue, or something is in front of it. Check the base address.";
    private const string PerhapsTls = "A server that speaks TLS responds like this to plain http: try https.";
    private const string TryAgain = "The venue may be down, or something is in front of it. Check the base address, or try again later.";

    // The venue's clock cannot show a time outside of these, even where this machine's clock is wrong.
    private static readonly DateTimeOffset Earliest = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string Call { get; } = $"{ClobOperations.GetServerTime.Method} {ClobOperations.GetServerTime.Path}";

    /// <summary>Returns what the checks found.</summary>
    /// <param name="probe">The measurement.</param>
    /// <param name="isOpen">Whether the connection to the venue is open.</param>
    /// <param name="now">This machine's time.</param>
    public static IReadOnlyList<Finding> Run(Probe probe, bool isOpen, DateTimeOffset now)
    {
        var unknown = Finding.Skipped(Clock, "the venue's time is not known");
        if (probe.Failure is { } failure)
        {
            return [isOpen ? Failed(failure, probe.BaseAddress) : Finding.Skipped(Response, "there is no connection"), unknown];
        }

        var measured = probe.Offset!.Value;
        return IsPlausible(now, measured.Offset)
            ? [Finding.Ok(Response, $"{Call} had a response", measured.RoundTrip), Of(measured)]
            : [
                Finding.Failed(Response, $"{Call} returned a time that cannot be the venue's", NotTheVenue, ExitCode.OutcomeUnknown),
                unknown,
            ];
    }

    /// <summary>Returns whether the difference of the clocks explains a refused signature.</summary>
    public static bool IsOff(ClockOffset measured) => measured.Offset.Duration() > Tolerance + measured.Uncertainty;

    private static bool IsPlausible(DateTimeOffset now, TimeSpan offset) => offset >= Earliest - now && offset <= Latest - now;

    private static Finding Failed(Exception failure, Uri baseAddress) => failure switch
    {
        ClobApiException { StatusCode: >= 300 and < 400 } response => Failed(
            $"{Call} is redirected to another address (status {response.StatusCode})", "The base address is not the venue's. Check it."),
        ClobApiException { StatusCode: 403 } => Failed(
            $"{Call} has status 403", "A firewall or a region block is in front of the venue, or this is not the venue."),
        ClobApiException { StatusCode: 407 } => Failed(
            $"{Call} has status 407", "A proxy in front of the venue wants a user name and a password."),
        ClobApiException { StatusCode: 425 or 429 or >= 500 } response => Failed(
            $"{Call} has status {response.StatusCode}, and not the venue's time", TryAgain),
        ClobApiException { StatusCode: 400 } when IsPlain(baseAddress) => Failed(
            $"{Call} has status 400, and not the venue's time", $"{NotTheVenue} {PerhapsTls}"),
        ClobApiException response => Failed($"{Call} has status {response.StatusCode}, and not the venue's time", NotTheVenue),
        _ => Failed(
            $"{Call}: {ProbeFailure.Text(failure)}",
            ProbeFailure.IsTimeout(failure) ? TryAgain : IsPlain(baseAddress) ? $"{NotTheVenue} {PerhapsTls}" : NotTheVenue),
    };

    private static bool IsPlain(Uri baseAddress) => baseAddress.Scheme == Uri.UriSchemeHttp;

    private static Finding Failed(string found, string advice) => Finding.Failed(Response, found, advice, ExitCode.OutcomeUnknown);

    private static Finding Of(ClockOffset measured)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"{Wording(measured)} (± {measured.Uncertainty.TotalSeconds:0.0} s)");
        return IsOff(measured)
            ? Finding.Failed(Clock, found, "Set this machine's clock: a signature is valid only near the venue's time.", ExitCode.NotDone)
            : measured.IsSignificant ? Finding.Warning(Clock, found, "Set this machine's clock before the difference grows.")
            : Finding.Ok(
                Clock, string.Create(CultureInfo.InvariantCulture, $"the venue's, within ± {measured.Uncertainty.TotalSeconds:0.0} s"));
    }

    private static string Wording(ClockOffset measured)
    {
        var seconds = string.Create(CultureInfo.InvariantCulture, $"{measured.Offset.Duration().TotalSeconds:0.0} s");
        return measured.Offset < TimeSpan.Zero
            ? $"this machine is {seconds} ahead of the venue"
            : $"this machine is {seconds} behind the venue";
    }
}
