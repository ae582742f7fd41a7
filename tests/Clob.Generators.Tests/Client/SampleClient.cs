namespace Clob.Generators.Tests.Client;

/// <summary>The client of the sample spec, generated once.</summary>
public sealed class SampleClient : IAsyncLifetime
{
    /// <summary>Gets the sample spec.</summary>
    public static string Spec { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Client", "Sample", "clob.yaml"));

    internal GeneratedClient Client { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => Client = await GeneratedClient.CreateAsync(Spec);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
