// What a native compiler could take away from the libraries, used once: both ways in, every call, the canceler, a failure, a wallet.
// Usage: Clob.AotApp BASE_ADDRESS ADDRESS API_KEY SECRET PASSPHRASE ORDER_ID... (at least four, all of them open)
using Clob;
using Clob.Authentication;
using Clob.Wallet;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var section = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["BaseAddress"] = args[0],
        ["Address"] = args[1],
        ["ApiKey"] = args[2],
        ["Secret"] = args[3],
        ["Passphrase"] = args[4],
        ["Retry:MaxAttempts"] = "2",
    })
    .Build();
var services = new ServiceCollection();
services.AddClobClient(section);
await using var provider = services.BuildServiceProvider();
var registered = provider.GetRequiredService<IClobClient>();

var credentials = new ApiCredentials(args[1], args[2], args[3], args[4]);
using var created = ClobClient.Create(credentials, new ClobClientOptions { BaseAddress = new Uri(args[0]) });

var one = await registered.CancelOrderAsync(new CancelOrderRequest { OrderId = args[5] });
var two = await created.CancelOrdersAsync(args[6..8]);
var none = await created.CancelMarketOrdersAsync(new CancelMarketOrdersRequest { Market = "0x0" });
Console.WriteLine($"canceled {one.Canceled.Count} {two.Canceled.Count} {none.Canceled.Count}");

// A canceler by hand, for open orders, canceled ones, one that is named twice and one that nobody knows; and the registered one.
Print("many", await new OrderCanceler(created).CancelAsync([.. args[5..], args[^1], $"0x{0:x64}"]));
Print("all", await provider.GetRequiredService<OrderCanceler>().CancelAllAsync());
var rest = await registered.CancelAllOrdersAsync();
Console.WriteLine($"canceled {rest.Canceled.Count}");

var stranger = new ApiCredentials(args[1], "another-key", args[3], args[4]);
using var refused = ClobClient.Create(stranger, new ClobClientOptions { BaseAddress = new Uri(args[0]) });
try
{
    await refused.CancelAllOrdersAsync();
}
catch (ClobApiException exception)
{
    Console.WriteLine($"refused {exception.StatusCode} {exception.Error}");
}

// A public test key.
using var wallet = new PrivateKeyWallet($"{2:x64}");
using var onboarding = ClobClient.Create(new VerifiedWallet(wallet), new ClobClientOptions { BaseAddress = new Uri(args[0]) });
var keys = new ApiKeys(onboarding);
var key = await keys.CreateAsync(nonce: 7);
var derived = await keys.CreateOrDeriveAsync(nonce: 7);
using var owner = ClobClient.Create(key, new ClobClientOptions { BaseAddress = new Uri(args[0]) });
var listed = await new ApiKeys(owner).ListAsync();
await new ApiKeys(owner).DeleteAsync();
Console.WriteLine($"key of {derived.Address}: derived {key.ApiKey == derived.ApiKey}, listed {listed.Single() == key.ApiKey}, deleted");
var message = new ClobAuthMessage { Address = wallet.Address, ChainId = ClobChain.Amoy, Timestamp = "1720000000", Nonce = 0 };
Console.WriteLine(await wallet.SignAsync(message));
Console.WriteLine(message.ToTypedDataJson().Contains("\"primaryType\":\"ClobAuth\"", StringComparison.Ordinal));

static void Print(string what, CancelReport report)
{
    Console.WriteLine($"{what}: {report.Attempts} sent, everything canceled: {report.IsSuccess}");
    foreach (var id in report.Canceled.Order(StringComparer.Ordinal))
    {
        Console.WriteLine($"{id} canceled");
    }

    foreach (var (id, rejection) in report.NotCanceled.OrderBy(pair => pair.Key, StringComparer.Ordinal))
    {
        Console.WriteLine($"{id} {rejection.Kind}: {rejection.Reason}");
    }

    Console.WriteLine($"{report.Unaccounted.Count} unaccounted, {report.Uncertain.Count} uncertain, {report.Refused.Count} refused");
}
