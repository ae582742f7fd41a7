using Clob.Generators.Tests.Support;

namespace Clob.Generators.Tests.Client;

/// <summary>What these tests generate in process is what the build generates.</summary>
public sealed class RealClientTests
{
    [Fact]
    public async Task The_client_of_the_real_spec_is_the_golden_copy_of_the_build()
    {
        var client = await GeneratedClient.CreateAsync(Specs.Real);

        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, NSwag.GeneratedClientTests.Golden)), client.Printed);
    }
}
