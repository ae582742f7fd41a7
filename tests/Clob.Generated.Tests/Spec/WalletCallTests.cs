using Clob.Spec;
using Clob.Tests.Support;

namespace Clob.Tests.Spec;

public sealed class WalletCallTests
{
    [Fact]
    public async Task A_call_that_the_wallet_has_to_sign_fails_before_anything_is_sent()
    {
        var network = new RecordingHandler();
        var request = SampleCalls.Request(SampleCalls.Operation(200) with { Authentication = ClobAuthentication.L1 });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Example.Client(network).CallAsync(request));

        Assert.Contains("placeThing has to be signed with the wallet", exception.Message, StringComparison.Ordinal);
        Assert.Contains("this client has no wallet", exception.Message, StringComparison.Ordinal);
        Assert.Equal(ClobOutcomeKind.NotSent, ClobOutcome.Of(exception).Kind);
        Assert.Empty(network.Requests);
    }
}
