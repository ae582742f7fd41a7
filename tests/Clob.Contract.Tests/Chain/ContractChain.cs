namespace Clob.Contract.Tests.Chain;

/// <summary>The generated client's way to the documented venue: through a proxy that holds both to the spec.</summary>
public sealed class ContractChain : IAsyncLifetime
{
    private StubServer? _venue;
    private ValidatingProxy? _proxy;

    internal StubServer Venue => _venue!;

    public async ValueTask InitializeAsync()
    {
        await RequiredProgram.Java.EnsureAsync();
        await RequiredProgram.Node.EnsureAsync();
        var packages = new NpmPackages(ProjectFiles.SourceFolder);
        await packages.InstallAsync();

        _venue = await StubServer.StartAsync(packages.WireMockJar, ProjectFiles.OutputFolder);
        try
        {
            _proxy = await ValidatingProxy.StartAsync(packages.PrismProgram, ProjectFiles.Spec, _venue.Address);
        }
        catch
        {
            // xunit does not dispose a fixture that could not be made.
            await _venue.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        if (_venue is not null)
        {
            await _venue.DisposeAsync();
        }
    }

    /// <summary>What the generated client is built on, with the proxy where the venue would be.</summary>
    internal HttpClient CreateHttpClient(Action<HttpRequestMessage>? breakRequest = null)
        => new(new RequestBreaker(breakRequest, Direct())) { BaseAddress = _proxy!.Address };

    /// <summary>The same without the proxy, for answers that it cannot read.</summary>
    internal HttpClient CreateUncheckedHttpClient() => new(Direct()) { BaseAddress = Venue.Address };

    private static SocketsHttpHandler Direct() => new() { UseProxy = false, AllowAutoRedirect = false };
}
