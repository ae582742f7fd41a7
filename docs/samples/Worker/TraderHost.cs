using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Samples;

/// <summary>The application: two accounts, each with its own API key, connections and options.</summary>
public static class TraderHost
{
    /// <summary>
    /// Creates the host. The settings of an account come from the section <c>Accounts:alice</c> or <c>Accounts:bob</c>. Keep secrets out of
    /// files: set them as <c>Accounts__alice__Secret</c> in the environment, or with <c>dotnet user-secrets</c>.
    /// </summary>
    /// <param name="args">The command line, such as <c>--Accounts:alice:Address=0x…</c>.</param>
    public static IHost Create(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddClobClient(CancelOnStop.Alice, builder.Configuration.GetSection("Accounts:alice"));
        builder.Services.AddClobClient(CancelOnStop.Bob, builder.Configuration.GetSection("Accounts:bob"));
        builder.Services.AddHostedService<CancelOnStop>();
        return builder.Build();
    }
}
