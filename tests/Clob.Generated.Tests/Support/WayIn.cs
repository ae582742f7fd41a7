using Microsoft.Extensions.DependencyInjection;

namespace Clob.Tests.Support;

/// <summary>A client of either way in that is safe by default, on connections of its own, against a server on this machine.</summary>
internal sealed class WayIn : IDisposable
{
    public const string Create = nameof(ClobClient.Create);
    public const string AddClobClient = nameof(AddClobClient);

    private readonly IDisposable _owner;

    private WayIn(IDisposable owner, IClobClient client)
    {
        _owner = owner;
        Client = client;
    }

    public IClobClient Client { get; }

    public static WayIn By(
        string way,
        Uri baseAddress,
        ApiCredentials? credentials = null,
        TimeProvider? clock = null,
        Action<ClobClientOptions>? configure = null)
    {
        void Configure(ClobClientOptions options)
        {
            options.BaseAddress = baseAddress;
            options.TimeProvider = clock;
            options.Wallet = new ExampleWallet();
            configure?.Invoke(options);
        }

        if (way == Create)
        {
            var options = new ClobClientOptions();
            Configure(options);
            var client = ClobClient.Create(credentials ?? Example.Credentials, options);
            return new WayIn(client, client);
        }

        var provider = new ServiceCollection()
            .AddClobClient(options =>
            {
                options.Credentials = credentials ?? Example.Credentials;
                Configure(options);
            })
            .Services.BuildServiceProvider();
        return new WayIn(provider, provider.GetRequiredService<IClobClient>());
    }

    public void Dispose() => _owner.Dispose();
}
