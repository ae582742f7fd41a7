using System.Globalization;
using Clob.Tests.Support;

namespace Clob.Tests.Faults;

/// <summary>What a caller sees of a call, and what it costs.</summary>
/// <param name="Course">What it came to, by what the caller is told.</param>
/// <param name="Status">The status that the caller is told; null for none.</param>
/// <param name="Told">How many attempts the caller is told of; null where nobody tells.</param>
/// <param name="Error">What was thrown, or the failure of the report; null where there is none.</param>
internal sealed record CallObservation(CallCourse Course, int? Status, int? Told, string? Error)
{
    /// <summary>Makes a call of a client while the clock passes its waits.</summary>
    /// <param name="clock">The clock of the client.</param>
    /// <param name="sent">How many requests were sent until now.</param>
    /// <param name="call">Makes the call.</param>
    public static async Task<CallObservation> OfAsync(FakeClock clock, Func<int> sent, Func<Task> call)
    {
        var start = clock.Elapsed;
        var before = sent();
        Exception? exception = null;
        try
        {
            await clock.PassWaitsAsync(DoneAsync(call));
        }
        catch (Exception thrown)
        {
            exception = thrown;
        }

        var course = new CallCourse(OutcomeOf(exception), sent() - before, (clock.Elapsed - start).TotalSeconds).Rounded();
        var failure = exception as ClobApiException;
        return new(course, failure?.StatusCode, failure?.Attempts, exception?.ToString());
    }

    /// <summary>Makes a call of a canceler that names no ids, while the clock passes its waits.</summary>
    public static async Task<(CallObservation Seen, CancelReport Report)> OfAsync(
        FakeClock clock, Func<int> sent, Func<Task<CancelReport>> call)
    {
        var start = clock.Elapsed;
        var before = sent();
        var report = await clock.PassWaitsAsync(call());
        var course = new CallCourse(OutcomeOf(report.RequestFailure), sent() - before, (clock.Elapsed - start).TotalSeconds).Rounded();
        return (new(course, report.RequestFailure?.StatusCode, report.Attempts, report.RequestFailure?.ToString()), report);
    }

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Course}, status {Status}, told of {Told} attempts: {Error}");

    private static CallOutcome OutcomeOf(Exception? exception) => exception switch
    {
        null => CallOutcome.Answered,
        ClobApiException { IsOutcomeUnknown: false } => CallOutcome.Refused,
        ClobApiException or HttpRequestException or TaskCanceledException => CallOutcome.Uncertain,
        _ => throw new InvalidOperationException("The call threw what no documentation names.", exception),
    };

    private static CallOutcome OutcomeOf(CancelFailure? failure) => failure?.Kind switch
    {
        null => CallOutcome.Answered,
        ClobOutcomeKind.Unknown => CallOutcome.Uncertain,
        _ => CallOutcome.Refused,
    };

    private static async Task<bool> DoneAsync(Func<Task> call)
    {
        await call();
        return true;
    }
}
