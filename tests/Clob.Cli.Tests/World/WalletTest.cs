namespace Clob.Cli.Tests.World;

/// <summary>A test of commands that read a wallet's private key. All that a command leaves behind is searched for it.</summary>
public abstract class WalletTest : SandboxTest, IDisposable
{
    private readonly DirectoryInfo _configuration = Directory.CreateTempSubdirectory("clob-keys-");

    /// <summary>The private key, without 0x.</summary>
    protected static string PrivateKey { get; } = string.Concat(Enumerable.Repeat("46", 32));

    /// <summary>The address of <see cref="PrivateKey"/>.</summary>
    protected static string Address => "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F";

    internal Shell World => new() { ConfigurationFolder = _configuration.FullName };

    internal Shell Wallet => World.With("CLOB_PRIVATE_KEY", PrivateKey);

    internal Credentials.ProfileStore Store => new(_configuration.FullName);

    public void Dispose()
    {
        _configuration.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes a file outside of the profiles.</summary>
    protected string Write(string name, string content)
    {
        var path = Path.Combine(_configuration.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs a command with the base address of the sandbox, and searches what it leaves for the private key.</summary>
    internal async Task<CliRun> KeysAsync(Shell shell, params string[] args)
    {
        var run = await RunAsync(shell, ["keys", .. args]);
        AssertNotIn(run.Out + run.Error);
        foreach (var file in Directory.EnumerateFiles(_configuration.FullName, "*", SearchOption.AllDirectories))
        {
            AssertNotIn(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        return run;
    }

    // A part of it would be found, too.
    private static void AssertNotIn(string text) => Assert.DoesNotContain(PrivateKey[..16], text, StringComparison.OrdinalIgnoreCase);
}
