using System.IO.Compression;
using System.Reflection.Metadata;
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

    /// <summary>Where the symbols say that the sources are.</summary>
    public string SourceLink(string pdb)
    {
        using var bytes = new MemoryStream();
        using (var stream = _archive.GetEntry(pdb)!.Open())
        {
            stream.CopyTo(bytes);
        }

        bytes.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(bytes);
        var reader = provider.GetMetadataReader();
        var link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == SourceLinkKind);
        return Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value));
    }

    public void Dispose() => _archive.Dispose();

    private XElement Element(string name)
    {
        using var stream = _archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == name);
    }
}
