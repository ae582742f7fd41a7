namespace Clob.Generators.Tests.Client.Properties;

/// <summary>
/// A spec that the analyzer takes compiles, and its client sends and reads what the spec says: 320 random specs of the supported shapes.
/// </summary>
public sealed class RandomSpecTests
{
    private const int Batches = 16;
    private const int SpecsInBatch = 20;
    private const int CallsOfEach = 5;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Batches)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_spec_that_the_analyzer_takes_is_sent_and_read_as_it_says(int seed)
    {
        var spec = new RandomSpec(seed, SpecsInBatch);
        var client = await GeneratedClient.CreateAsync(spec.Yaml);
        var random = new Random(seed);
        foreach (var operation in spec.Operations)
        {
            for (var call = 0; call < CallsOfEach; call++)
            {
                try
                {
                    await RandomCall.CheckAsync(client, operation, random);
                }
                catch (Exception exception)
                {
                    Assert.Fail($"Call {call} of {operation.Method} {operation.Path} {operation.Spec().ToJsonString()}: {exception}");
                }
            }
        }
    }
}
