namespace Clob.Generators.Tests.NSwag;

/// <summary>A clone that was built once. A test breaks its spec and corrects it again.</summary>
public sealed class RestoredClone : IAsyncLifetime
{
    private readonly Clone _clone = Clone.ForGeneration();
    private string _spec = "";

    public async ValueTask InitializeAsync()
    {
        _spec = await File.ReadAllTextAsync(_clone.PathOf("spec/clob.yaml"));
        var first = await DotNet.RunAsync(_clone.Root, ["build", Generation.Project, "-nologo", "-v:quiet"]);
        Assert.True(first.ExitCode == 0, first.ToString());
    }

    /// <summary>Builds the library with a spec that is made from the committed one.</summary>
    public async Task<FinishedProcess> BuildAsync(Func<string, string> edit)
    {
        var edited = edit(_spec);
        await File.WriteAllTextAsync(_clone.PathOf("spec/clob.yaml"), edited);
        return await DotNet.RunAsync(_clone.Root, ["build", Generation.Project, "--no-restore", "-nologo", "-v:quiet"]);
    }

    public ValueTask DisposeAsync()
    {
        _clone.Dispose();
        return ValueTask.CompletedTask;
    }
}
