using System.Net.Sockets;

namespace Clob.Cli.Doctor;

/// <summary>Why a call has no usable response, in words that can be shown.</summary>
internal static class ProbeFailure
{
    /// <summary>Returns whether the call timed out.</summary>
    public static bool IsTimeout(Exception exception)
        => Chain(exception).Any(
            each => each is OperationCanceledException or TimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut });

    /// <summary>Returns what happened to a call that has no response.</summary>
    public static string Text(Exception exception) => exception switch
    {
        _ when IsTimeout(exception) => FormattableString.Invariant($"no response within {Probe.CallTimeout.TotalSeconds:0} s"),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "the response is not HTTP",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }
            => "the connection was closed before the whole response arrived",
        _ when Chain(exception).OfType<SocketException>().LastOrDefault() is { } socket => $"the connection broke: {socket.Message}",
        HttpRequestException or IOException => $"the connection broke: {exception.GetBaseException().Message}",

        // Only the type: the message of an unexpected exception may contain a secret.
        _ => $"the response cannot be read ({exception.GetType().Name})",
    };

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }
}
