using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace Clob.Generators.Tests.Packaging;

/// <summary>A package as it lies in the feed.</summary>
internal sealed class PackageFile(string path) : IDisposable
{
    // From the format of portable symbols.
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly ZipArchive _archive = ZipFile.OpenRead(path);

    public IReadOnlyList<string> Files => [.. _archive.Entries.Select(entry => entry.FullName)];

    /// <summary>The text of an element of the manifest, such as <c>license</c>.</summary>
    public string Metadata(string name) => Element(name).Value;

    public string Metadata(string name, string attribute) => Element(name).Attribute(attribute)!.Value;

    /// <summary>Asserts that a package says what it is, under which license, and from which commit it was made.</summary>
    public void AssertDescribed(string commit)
    {
        Assert.Contains("README.md", Files);
        Assert.Equal("README.md", Metadata("readme"));
        Assert.Equal("MIT", Metadata("license"));
        Assert.Equal((PackedRepository.Home, commit), (Metadata("repository", "url"), Metadata("repository", "commit")));
    }

    /// <summary>Returns a file that is text.</summary>
    public string Text(string file)
    {
        using var reader = new StreamReader(Read(file));
        return reader.ReadToEnd();
    }

    /// <summary>Returns whether an assembly holds code that was compiled in advance, beside its IL.</summary>
    /// <param name="machine">The machine that the code has to be for; any where it is left out.</param>
    public bool IsReadyToRun(string assembly, Machine? machine = null)
    {
        using var reader = new PEReader(Read(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0
            && (machine is null || reader.PEHeaders.CoffHeader.Machine == machine);
    }

    /// <summary>Where the symbols say that the sources are.</summary>
    public string SourceLink(string pdb)
    {
        using var bytes = Read(pdb);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
        var reader = provider.GetMetadataReader();
        var link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLinkKind);
        return Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value));
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>Reads a file that is XML, wherever it is in the package.</summary>
    public XDocument Xml(string end)
    {
        using var stream = _archive.Entries.Single(entry => entry.FullName.EndsWith(end, StringComparison.Ordinal)).Open();
        return XDocument.Load(stream);
    }

    private MemoryStream Read(string file)
    {
        var bytes = new MemoryStream();
        using var stream = _archive.GetEntry(file)!.Open();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private XElement Element(string name) => Xml(".nuspec").Descendants().Single(element => element.Name.LocalName == name);
}
