using System.Runtime.CompilerServices;

namespace Clob.Tests.Generated;

/// <summary>
/// The public surface stands in PublicApi.txt, so that a reviewer sees what a change does to those who use the library.
/// Run the tests with CLOB_UPDATE_GOLDEN=1 to write it anew.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_is_as_it_was_reviewed()
    {
        var file = ListingFile();
        if (Environment.GetEnvironmentVariable("CLOB_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, PublicApiText.Write());
        }

        Assert.Equal(File.ReadAllText(file), PublicApiText.Write(), ignoreLineEndingDifferences: true);
    }

    private static string ListingFile([CallerFilePath] string thisFile = "")
        => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "PublicApi.txt");
}
