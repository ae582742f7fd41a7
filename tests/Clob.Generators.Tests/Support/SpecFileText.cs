using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clob.Generators.Tests.Support;

/// <summary>A spec in memory.</summary>
internal sealed class SpecFileText(string text, string path = SpecFileText.DefaultPath) : AdditionalText
{
    public const string DefaultPath = "/spec/clob.yaml";

    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
