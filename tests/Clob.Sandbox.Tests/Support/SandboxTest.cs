using System.Text.Json;

namespace Clob.Sandbox.Tests.Support;

/// <summary>A running sandbox for each test, with a clock that stands still.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    protected const long Now = FakeClock.StartSecond;

    protected ClobSandbox Venue { get; private set; } = null!;

    protected SandboxAccount Account => Venue.Account;

    protected Uri BaseAddress => Venue.BaseAddress;

    protected FakeClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var options = new ClobSandboxOptions { TimeProvider = Clock };
        Configure(options);
        Venue = await ClobSandbox.StartAsync(options);
    }

    public async ValueTask DisposeAsync() => await Venue.DisposeAsync();

    /// <summary>Says how the sandbox of this class differs from the usual one.</summary>
    protected virtual void Configure(ClobSandboxOptions options)
    {
    }

    protected SandboxOrder Order(SandboxOrderState state = SandboxOrderState.Live, SandboxAccount? owner = null)
    {
        var order = Venue.SeedOrders(1, owner).Single();
        Venue.SetState(order.Id, state);
        return order;
    }

    protected static string OrderBody(string orderId) => $$"""{"orderID":{{JsonSerializer.Serialize(orderId)}}}""";

    protected static string OrdersBody(IEnumerable<string> orderIds) => JsonSerializer.Serialize(orderIds);

    protected async Task<Reply> SendAsync(SignedRequest request)
    {
        using var client = new HttpClient();
        using var message = request.ToMessage(BaseAddress);
        using var response = await client.SendAsync(message);
        return await Reply.ReadAsync(response);
    }

    protected Task<Reply> CancelAsync(string path, string body = "", SandboxAccount? account = null)
        => SendAsync(new SignedRequest(account ?? Account, path, body));

    protected async Task<Reply> GetAsync(string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(BaseAddress, path));
        return await Reply.ReadAsync(response);
    }
}
