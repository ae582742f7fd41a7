using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clob.Benchmarks;

/// <summary>The description as an additional file of a compilation.</summary>
internal sealed class SpecText(string text) : AdditionalText
{
    public override string Path => "clob.yaml";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
