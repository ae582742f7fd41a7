using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Clob.Authentication;
using Clob.Calls;
using Clob.Secrets;
using Clob.Spec;
using Clob.Tests.Support;
using Polly.Timeout;

namespace Clob.Tests.Secrets;

/// <summary>An exception that quotes the request is thrown as a copy that does not, and is of the kind that callers catch.</summary>
public sealed class CleanExceptionTests
{
    private const string Signature = "b1-OTf8_n0ZbA2dmoH0Zq3C4YB3bL_t7kYIFA3ksQ9M=";

    private static readonly SecretRedactor Redactor = SecretRedactor.Create(new L2Authenticator(Example.Credentials).Secrets, Signature);
    private static readonly CancellationToken Canceled = new(canceled: true);

    public static TheoryData<int> Kinds { get; } = [.. Enumerable.Range(0, All("").Count)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Exception_without_a_secret_is_the_same(int kind)
    {
        var exception = All("the connection was lost")[kind];

        Assert.Same(exception, CleanException.Of(exception, Redactor));
    }

    [Theory]
    [InlineData("The proxy tunnel request to proxy 'http://user:hunter2@127.0.0.1:3128/' failed with status code '407'.")]
    [InlineData("cannot reach https://hunter2@proxy.test, nor socks5://u:hunter2@proxy.test:1080")]
    public void Exception_that_quotes_an_address_with_a_password_is_a_clean_one(string message)
    {
        var clean = CleanException.Of(new HttpRequestException(HttpRequestError.ProxyTunnelError, message), SecretRedactor.None);

        Assert.DoesNotContain("hunter2", clean.ToString(), StringComparison.Ordinal);
        Assert.Contains("://[redacted]@", clean.Message, StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.ProxyTunnelError, Assert.IsType<HttpRequestException>(clean).HttpRequestError);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Exception_with_a_secret_is_a_clean_one_of_the_same_kind(int kind)
    {
        var exception = All($"got {Example.Passphrase} and {Signature}")[kind];

        var clean = CleanException.Of(exception, Redactor);

        Assert.Equal(exception.GetType(), clean.GetType());
        AssertClean(clean);
        Assert.Contains("[redacted]", clean.ToString(), StringComparison.Ordinal);
        Assert.Equal(exception.HResult, clean.HResult);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Inner_exception_with_a_secret_is_a_clean_one_of_the_same_kind(int kind)
    {
        var inner = All($"got {Example.Passphrase}")[kind];

        var clean = CleanException.Of(new IOException("outer", new IOException("between", inner)), Redactor);

        Assert.Equal("outer", Assert.IsType<IOException>(clean).Message);
        Assert.Equal("between", clean.InnerException!.Message);
        Assert.Equal(inner.GetType(), clean.InnerException.InnerException!.GetType());
        AssertClean(clean);
    }

    [Fact]
    public void What_callers_branch_on_is_kept()
    {
        var request = Clean(
            new HttpRequestException(HttpRequestError.InvalidResponse, Example.Passphrase, inner: null, HttpStatusCode.BadGateway));
        Assert.Equal((HttpRequestError.InvalidResponse, HttpStatusCode.BadGateway), (request.HttpRequestError, request.StatusCode));
        Assert.Equal("[redacted]", request.Message);

        Assert.Equal(Canceled, Clean(new TaskCanceledException(Example.Passphrase, innerException: null, Canceled)).CancellationToken);
        Assert.Equal(Canceled, Clean(new OperationCanceledException(Example.Passphrase, Canceled)).CancellationToken);
        Assert.Equal(
            HttpRequestError.ResponseEnded,
            Clean(new HttpIOException(HttpRequestError.ResponseEnded, Example.Passphrase)).HttpRequestError);
        Assert.Equal("[redacted] (ResponseEnded)", Clean(new HttpIOException(HttpRequestError.ResponseEnded, Example.Passphrase)).Message);
        Assert.Equal(8, Clean(new HttpProtocolException(8, Example.Passphrase, null)).ErrorCode);
        Assert.Equal(
            SocketError.ConnectionReset, Clean(new SocketException((int)SocketError.ConnectionReset, Example.Passphrase)).SocketErrorCode);
        Assert.Equal(3, Clean(new JsonException(Example.Passphrase, "$.a", 3, 4)).LineNumber);
    }

    [Fact]
    public void Path_of_a_JSON_exception_is_clean()
        => Assert.Equal("$.[redacted]", Clean(new JsonException("no text: " + Example.Passphrase, "$." + Example.Passphrase, 1, 2)).Path);

    [Fact]
    public void All_exceptions_of_an_aggregate_are_clean()
    {
        var clean = Clean(new AggregateException("several", new IOException("first"), new IOException(Example.Passphrase)));

        Assert.Equal(["first", "[redacted]"], clean.InnerExceptions.Select(inner => inner.Message));
        AssertClean(clean);
    }

    [Fact]
    public void Data_is_clean()
    {
        var exception = new IOException("lost") { Data = { ["head"] = Example.Passphrase, [Signature] = 1, ["line"] = 7 } };

        var clean = Clean(exception);

        Assert.Equal("[redacted]", clean.Data["head"]);
        Assert.Equal("7", clean.Data["line"]);
        Assert.DoesNotContain(Signature, clean.Data.Keys.Cast<string>());
    }

    [Fact]
    public void Exception_of_an_unknown_type_that_reveals_a_secret_becomes_one_that_is_documented()
    {
        var clean = CleanException.Of(new UserException(Example.Passphrase), Redactor);

        Assert.Equal("UserException: it failed", Assert.IsType<HttpRequestException>(clean).Message);
        AssertClean(clean);
    }

    [Fact]
    public void Exception_of_an_unknown_type_without_a_secret_is_the_same()
    {
        var exception = new UserException("nothing\nspecial");

        Assert.Same(exception, CleanException.Of(exception, Redactor));
    }

    [Fact]
    public void Exception_that_cannot_be_asked_for_its_text_becomes_one_that_can()
        => Assert.Equal(
            "Unexpected SilentException.", Assert.IsType<HttpRequestException>(CleanException.Of(new SilentException(), Redactor)).Message);

    [Theory]
    [InlineData("invalid line: '\u001B[2J\u0007'", @"invalid line: '\u001B[2J\u0007'")]
    [InlineData("a\r\nb\tc", @"a\u000D\u000Ab\u0009c")]
    [InlineData("\u009B31m", @"\u009B31m")]
    [InlineData("\u202Etxt\u2066", @"\u202Etxt\u2066")]
    [InlineData("a\u2028b\u2029c\u0085", @"a\u2028b\u2029c\u0085")]
    [InlineData("tag \U000E0041", @"tag \uDB40\uDC41")]
    public void Control_characters_are_escaped(string message, string expected)
    {
        Assert.Equal(expected, Clean(new HttpRequestException(message)).Message);
        Assert.Equal(
            expected, CleanException.Of(new IOException("outer", new IOException(message)), SecretRedactor.None).InnerException!.Message);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_escaped()
        => Assert.Equal(@"half \uD83D of a pair", Clean(new HttpRequestException("half \uD83D of a pair")).Message);

    [Theory]
    [InlineData("plain")]
    [InlineData("für Ordnung – 注文 \U0001F680")]
    public void Letters_of_any_language_stay(string message)
    {
        var exception = new HttpRequestException(message);

        Assert.Same(exception, CleanException.Of(exception, Redactor));
    }

    [Fact]
    public void Very_long_message_is_cut_after_its_secrets_are_taken_out()
    {
        var clean = Clean(new HttpRequestException(new string('.', 1_990) + Example.Passphrase + new string('.', 10_000)));

        Assert.InRange(clean.Message.Length, 1_000, 2_100);
        Assert.DoesNotContain(Example.Passphrase[..6], clean.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Very_deep_exception_is_not_shown_below_a_depth()
    {
        Exception exception = new IOException(Example.Passphrase);
        for (var depth = 0; depth < 1_000; depth++)
        {
            exception = new IOException("outer", exception);
        }

        AssertClean(CleanException.Of(exception, Redactor));
    }

    [Fact]
    public void Failure_of_the_venue_keeps_all_but_its_secrets()
    {
        var clean = Clean(new ClobApiException($"got {Example.Passphrase}", 429)
        {
            Operation = ClobOperations.CancelOrders,
            Response = $"<{Example.Passphrase}> and {Example.Passphrase[..9]}",
            IsResponseTruncated = true,
            ContentType = "text/plain",
            Error = $"{Example.Passphrase} is wrong",
            Attempts = 3,
            IsOutcomeUnknown = true,
            RetryAfter = TimeSpan.FromSeconds(7),
        });

        Assert.Equal(("got [redacted]", 429, "<[redacted]> and [redacted]", true), (clean.Message, clean.StatusCode, clean.Response, clean.IsResponseTruncated));
        Assert.Equal(("text/plain", "[redacted] is wrong", null), (clean.ContentType, clean.Error, clean.Code));
        Assert.Equal((3, true, TimeSpan.FromSeconds(7)), (clean.Attempts, clean.IsOutcomeUnknown, clean.RetryAfter));
        Assert.Same(ClobOperations.CancelOrders, clean.Operation);
        Assert.Equal("[redacted]", Clean(new ClobApiException(Example.Passphrase, 400) { Code = Example.Passphrase }).Code);
        Assert.Equal(
            $"and {Example.Passphrase[..9]}",
            Clean(new ClobApiException(Example.Passphrase, 400) { Response = $"and {Example.Passphrase[..9]}" }).Response);
    }

    [Fact]
    public void Data_without_a_secret_is_left_as_it_is()
    {
        var exception = new IOException("lost") { Data = { ["line"] = 7, ["none"] = null } };

        Assert.Same(exception, CleanException.Of(exception, Redactor));
        Assert.NotSame(exception, CleanException.Of(new IOException("lost") { Data = { [Signature] = 7 } }, Redactor));
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Chain_of_sixteen_exceptions_is_looked_through(int outer, bool isSame)
    {
        Exception exception = new IOException("innermost");
        for (var depth = 0; depth < outer; depth++)
        {
            exception = new IOException("outer", exception);
        }

        Assert.Equal(isSame, ReferenceEquals(exception, CleanException.Of(exception, Redactor)));
    }

    [Fact]
    public void Message_that_is_cut_says_so()
    {
        Assert.Equal(new string('.', 1_990) + "[redacted]", Clean(new HttpRequestException(new string('.', 1_990) + Example.Passphrase)).Message);
        Assert.Equal(new string('.', 1_990) + "[redacted]…", Clean(new HttpRequestException(new string('.', 1_990) + Example.Passphrase + " x")).Message);
    }

    [Fact]
    public void Stack_trace_is_kept()
    {
        try
        {
            throw new IOException(Example.Passphrase);
        }
        catch (IOException exception)
        {
            Assert.Contains(nameof(Stack_trace_is_kept), Clean(exception).StackTrace, StringComparison.Ordinal);
        }
    }

    private static T Clean<T>(T exception)
        where T : Exception
        => Assert.IsType<T>(CleanException.Of(exception, Redactor));

    private static void AssertClean(Exception exception)
    {
        Assert.DoesNotContain(Example.Passphrase, exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Signature.TrimEnd('='), exception.ToString(), StringComparison.Ordinal);
    }

    private static List<Exception> All(string message) =>
    [
        new HttpRequestException(message),
        new HttpRequestException(HttpRequestError.ConnectionError, message),
        new HttpIOException(HttpRequestError.InvalidResponse, message),
        new HttpProtocolException(1, message, null),
        new IOException(message),
        new TaskCanceledException(message, innerException: null, Canceled),
        new OperationCanceledException(message, Canceled),
        new TimeoutException(message),
        new TimeoutRejectedException(message, TimeSpan.FromSeconds(1)),
        new AuthenticationException(message),
        new SocketException((int)SocketError.ConnectionRefused, message),
        new JsonException(message, "$.a", 1, 2),
        new InvalidDataException(message),
        new AggregateException(new IOException(message), new TimeoutException("late")),
        new ObjectDisposedException("connection", message),
        new InvalidOperationException(message),
        new ArgumentException(message, nameof(message)),
        new NotSupportedException(message),
        new FormatException(message),
        new ClobApiException(message, 502),
    ];

    private sealed class UserException(string text) : Exception("it failed")
    {
        public override string ToString() => text;
    }

    private sealed class SilentException : Exception
    {
        public override string Message => throw new InvalidOperationException("no");
    }
}
