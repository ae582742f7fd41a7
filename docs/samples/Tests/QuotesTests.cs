using Clob;
using Clob.Sandbox;

namespace Samples;

/// <summary>Tests of an application's own code: the real client on a venue in memory.</summary>
public sealed class QuotesTests : IAsyncLifetime
{
    private ClobSandbox _venue = null!;
    private ClobClient _client = null!;
    private Quotes _quotes = null!;

    public async ValueTask InitializeAsync()
    {
        _venue = await ClobSandbox.StartAsync();
        var account = _venue.Account;
        var options = new ClobClientOptions { BaseAddress = _venue.BaseAddress };
        options.Retry.FailedDelay = TimeSpan.FromMilliseconds(1);
        _client = ClobClient.Create(new ApiCredentials(account.Address, account.ApiKey, account.Secret, account.Passphrase), options);
        _quotes = new Quotes(new OrderCanceler(_client));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _venue.DisposeAsync();
    }

    [Fact]
    public async Task A_quote_that_was_filled_is_not_open()
    {
        var orders = _venue.SeedOrders(2);
        _venue.SetState(orders[1].Id, SandboxOrderState.Matched);

        Assert.Empty(await _quotes.WithdrawAsync(orders.Select(order => order.Id)));

        Assert.Equal(SandboxOrderState.Canceled, _venue.GetState(orders[0].Id));
    }

    [Fact]
    public async Task A_quote_whose_first_response_was_lost_is_not_open()
    {
        var order = _venue.SeedOrders(1)[0];
        _venue.AddFault(SandboxFault.Parse("when=after send=nothing end=reset"));

        Assert.Empty(await _quotes.WithdrawAsync([order.Id]));

        Assert.Equal(2, _venue.Requests.Count);
    }

    [Fact]
    public async Task A_quote_that_the_response_does_not_name_may_be_open()
    {
        var orders = _venue.SeedOrders(2);
        _venue.AddFault(SandboxFault.Parse($"omit={orders[0].Id}"));

        Assert.Equal([orders[0].Id], await _quotes.WithdrawAsync(orders.Select(order => order.Id)));
    }

    [Theory]
    [InlineData(CancelRejectionKind.AlreadyMatched, false)]
    [InlineData(CancelRejectionKind.Pending, true)]
    public void A_reason_of_the_venue_decides(CancelRejectionKind kind, bool mayBeOpen)
        => Assert.Equal(mayBeOpen, Quotes.MayBeOpen(new OrderOutcome("0x1", OrderOutcomeKind.NotCanceled, kind)));
}
