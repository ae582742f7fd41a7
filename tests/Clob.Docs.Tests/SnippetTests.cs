using Clob.Docs.Tests.Pages;
using Clob.Docs.Tests.Snippets;

namespace Clob.Docs.Tests;

/// <summary>The C# of the pages compiles against the library and the sandbox.</summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Paths => [.. Page.Paths.Where(path => Page.Read(path).Blocks("csharp").Count > 0)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_code_of_every_page_compiles(string path) => Assert.Empty(Page.Read(path).Blocks("csharp").SelectMany(Snippet.Errors));

    [Fact]
    public void Code_that_uses_what_is_not_there_does_not_compile()
        => Assert.Contains(
            Snippet.Errors("await canceler.CancelEverythingAsync();"),
            error => error.Contains("CancelEverythingAsync", StringComparison.Ordinal));
}
