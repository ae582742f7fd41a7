using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;

namespace Clob.Tests.Fuzzing;

/// <summary>Exceptions that a network, a handler or a body can throw.</summary>
internal static class HostileException
{
    /// <summary>An exception that networks throw.</summary>
    public static Exception OfTheNetwork(Random random, string message) => random.Next(9) switch
    {
        0 => new HttpRequestException(message),
        1 => new HttpRequestException(random.Of(Enum.GetValues<HttpRequestError>()), message),
        2 => new HttpRequestException(HttpRequestError.ConnectionError, message, new SocketException((int)SocketError.ConnectionRefused)),
        3 => new HttpRequestException(message, new IOException(message, new SocketException((int)SocketError.ConnectionReset))),
        4 => new HttpRequestException(message, new AuthenticationException(message)),
        5 => new HttpRequestException(message, inner: null, HttpStatusCode.BadGateway),
        6 => new HttpIOException(HttpRequestError.ResponseEnded, message),
        7 => new IOException(message),
        _ => new TaskCanceledException(message, new TimeoutException(message)),
    };

    /// <summary>An exception that a handler of a user throws, by mistake or on purpose.</summary>
    public static Exception OfAHandler(Random random, string message) => random.Next(12) switch
    {
        0 => new OperationCanceledException(message),
        1 => new TimeoutException(message),
        2 => new InvalidOperationException(message),
        3 => new ArgumentException(message),
        4 => new ObjectDisposedException(message),
        5 => new NotSupportedException(message),
        6 => new AggregateException(new HttpRequestException(message), new IOException(message)),
        7 => new JsonException(message),
        8 => new FormatException(message),
        9 => new SocketException((int)SocketError.HostUnreachable),
        10 => new InvalidDataException(message),
        _ => new InvalidCastException(message, new OverflowException(message)),
    };
}
