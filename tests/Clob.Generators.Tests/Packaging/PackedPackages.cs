namespace Clob.Generators.Tests.Packaging;

/// <summary>The tests that share the packed repository.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackages : ICollectionFixture<PackedRepository>
{
    public const string Name = "packages";
}
