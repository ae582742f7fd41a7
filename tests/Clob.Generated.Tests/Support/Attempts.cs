using System.Net;
using Clob.Calls;

namespace Clob.Tests.Support;

/// <summary>Makes the history of a call from what became of its attempts.</summary>
internal static class Attempts
{
    /// <summary>One that was written to a connection, and had no response.</summary>
    public static Action<CallAttempt> Lost { get; } = attempt =>
    {
        attempt.Written();
        attempt.Failed(new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed."));
    };

    /// <summary>One that could not be sent.</summary>
    public static Action<CallAttempt> Unsent { get; } = attempt => attempt.Failed(
        new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused."));

    /// <summary>One that is under way.</summary>
    public static Action<CallAttempt> UnderWay { get; } = attempt => attempt.Written();

    /// <summary>One that was answered with a status; 200 is the success of the operation.</summary>
    public static Action<CallAttempt> Status(int status) => attempt =>
    {
        attempt.Written();
        attempt.Answered(new HttpResponseMessage((HttpStatusCode)status), isSuccess: status == 200);
    };

    public static CallHistory History(params Action<CallAttempt>[] attempts)
    {
        var history = new CallHistory();
        foreach (var happens in attempts)
        {
            happens(history.Begin(new HttpRequestMessage(), isWatched: true));
        }

        return history;
    }
}
