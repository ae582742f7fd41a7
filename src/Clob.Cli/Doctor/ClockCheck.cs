using System.Globalization;

namespace Clob.Cli.Doctor;

/// <summary>Whether the venue answers, and how far its clock is from this machine's.</summary>
internal static class ClockCheck
{
    /// <summary>From here on a signature is likely to be refused. How much the venue tolerates is not documented.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private const string Answer = "answer";
    private const string Clock = "clock";

    /// <summary>What the measurement shows.</summary>
    /// <param name="offset">The measurement; null where there is none.</param>
    /// <param name="failure">Why there is none.</param>
    public static IReadOnlyList<Finding> Run(ClockOffset? offset, Exception? failure)
    {
        var call = $"{ClobOperations.GetServerTime.Method} {ClobOperations.GetServerTime.Path}";
        if (offset is not { } measured)
        {
            return
            [
                failure is ClobApiException answer
                    ? Finding.Failed(Answer, $"{call} has status {answer.StatusCode}, and not the venue's time", "This is not the venue, or something stands before it. Check the base address.", ExitCode.OutcomeUnknown)
                    : Finding.Skipped(Answer, "there is no connection"),
                Finding.Skipped(Clock, "the venue's time is not known"),
            ];
        }

        return [Finding.Ok(Answer, $"{call} was answered", measured.RoundTrip), Of(measured)];
    }

    private static Finding Of(ClockOffset measured)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"{Wording(measured)} (± {measured.Uncertainty.TotalSeconds:0.0} s)");
        return measured.Offset.Duration() > Tolerance + measured.Uncertainty
            ? Finding.Failed(Clock, found, "Set this machine's clock: a signature is good only near the venue's time.", ExitCode.NotDone)
            : measured.IsCertain ? Finding.Warning(Clock, found, "Set this machine's clock before it runs away further.")
            : Finding.Ok(Clock, string.Create(CultureInfo.InvariantCulture, $"the venue's, within ± {measured.Uncertainty.TotalSeconds:0.0} s"));
    }

    private static string Wording(ClockOffset measured)
    {
        var seconds = string.Create(CultureInfo.InvariantCulture, $"{measured.Offset.Duration().TotalSeconds:0.0} s");
        return measured.Offset < TimeSpan.Zero ? $"this machine is {seconds} ahead of the venue" : $"this machine is {seconds} behind the venue";
    }
}
