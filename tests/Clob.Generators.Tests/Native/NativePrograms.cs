namespace Clob.Generators.Tests.Native;

/// <summary>The tests that share the published programs.</summary>
[CollectionDefinition(Name)]
public sealed class NativePrograms : ICollectionFixture<PublishedPrograms>
{
    public const string Name = "native programs";
}
