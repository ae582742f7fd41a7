using Clob.Tests.Support;

namespace Clob.Tests.Http;

/// <summary>What a network that cannot be watched tells with its exception: whether there was a connection to send anything over.</summary>
public sealed class FailureBeforeTheRequestTests
{
    private static readonly HttpRequestError[] BeforeTheRequest =
    [
        HttpRequestError.ConnectionError, HttpRequestError.NameResolutionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError,
    ];

    private readonly FakeClock _clock = new();

    public static TheoryData<HttpRequestError> Errors { get; } = new(Enum.GetValues<HttpRequestError>());

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Failure_without_a_connection_has_sent_nothing_and_every_other_may_have(HttpRequestError error)
    {
        using var network = new RecordingHandler(_ => throw new HttpRequestException(error, "failed"));
        using var client = Example.RetryingClient(network, _clock);
        var canceler = new OrderCanceler(client, null, _clock);

        var report = await _clock.PassWaitsAsync(canceler.CancelAsync(["0x1", "0x2"]));
        var scope = await _clock.PassWaitsAsync(canceler.CancelAllAsync());

        var expected = BeforeTheRequest.Contains(error) ? ClobOutcomeKind.Unreachable : ClobOutcomeKind.Unknown;
        Assert.All(report.Refused.Values.Concat(report.Uncertain.Values), failure => Assert.Equal(expected, failure.Kind));
        Assert.Equal(2, report.Refused.Count + report.Uncertain.Count);
        Assert.Equal(expected, scope.RequestFailure?.Kind);
    }
}
