using Microsoft.Extensions.Hosting;

namespace Clob.Sandbox.Http;

/// <summary>A host lifetime that leaves Ctrl+C and SIGTERM to the program around the sandbox; the default one takes them over.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
