// Everything that the trimmer could take away from the library, used once: both ways in, every call, a failure.
// Usage: Clob.TrimmedApp BASE_ADDRESS ADDRESS API_KEY SECRET PASSPHRASE ORDER_ID... (at least three)
using Clob;
using Clob.Authentication;
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
var rest = await registered.CancelAllOrdersAsync();
Console.WriteLine($"canceled {one.Canceled.Count} {two.Canceled.Count} {none.Canceled.Count} {rest.Canceled.Count}");

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
