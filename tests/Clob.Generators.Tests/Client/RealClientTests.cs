using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Client;

/// <summary>What these tests generate in process is what the build generates.</summary>
public sealed class RealClientTests
{
    [Fact]
    public async Task The_client_of_the_real_spec_is_what_the_build_made()
    {
        var client = await GeneratedClient.CreateAsync(Specs.Real);

        // The tests are built in the configuration in which the library is.
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        var made = Path.Combine(Repository.Root, "src/Clob.Generated/obj", configuration, "net10.0/ClobClient.g.cs");
        Assert.Equal(await File.ReadAllTextAsync(made), client.Printed);
    }
}
