using System.Net.Sockets;

namespace Clob.Cli.Doctor;

/// <summary>Why a call has no usable answer, in words that can be shown.</summary>
internal static class ProbeFailure
{
    /// <summary>Returns whether the time of the call ran out.</summary>
    public static bool IsTimeout(Exception exception)
        => Chain(exception).Any(each => each is OperationCanceledException or TimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut });

    /// <summary>Returns what happened to a call that brought no answer.</summary>
    public static string Text(Exception exception) => exception switch
    {
        _ when IsTimeout(exception) => FormattableString.Invariant($"no answer within {Probe.Patience.TotalSeconds:0} s"),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "what came is not HTTP",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "the connection was closed before the whole answer came",
        _ when Chain(exception).OfType<SocketException>().LastOrDefault() is { } socket => $"the connection broke: {socket.Message}",
        HttpRequestException or IOException => $"the connection broke: {exception.GetBaseException().Message}",

        // The type alone: a message that nobody foresaw may show what nobody should see.
        _ => $"the answer cannot be read ({exception.GetType().Name})",
    };

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
