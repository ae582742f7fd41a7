using System.Security.Authentication;

namespace Clob.Tests.Heartbeats;

/// <summary>What a status says in words.</summary>
public sealed class HeartbeatStatusTests
{
    private static readonly HeartbeatStatus Lost = new()
    {
        State = HeartbeatState.Lost,
        Reason = HeartbeatReason.NotAcknowledged,
        Failure = new HttpRequestException(
            "The SSL connection could not be established, see inner exception.", new AuthenticationException("The certificate is out of date.")),
    };

    [Fact]
    public void The_cause_of_a_failure_is_in_the_text()
        => Assert.Equal(
            "Lost (NotAcknowledged): The SSL connection could not be established, see inner exception. The certificate is out of date.",
            Lost.ToString());

    [Fact]
    public void The_cause_of_a_failure_is_in_the_message_of_the_exception()
        => Assert.EndsWith("The certificate is out of date.", new HeartbeatLostException(Lost).Message, StringComparison.Ordinal);

    [Fact]
    public void A_healthy_status_says_nothing_of_a_failure()
        => Assert.Equal(
            "Healthy (Acknowledged)", (Lost with { State = HeartbeatState.Healthy, Reason = HeartbeatReason.Acknowledged }).ToString());
}
