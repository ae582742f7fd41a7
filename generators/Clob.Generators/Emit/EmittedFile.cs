using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Clob.Generators.Emit;

/// <summary>One generated file.</summary>
internal sealed record EmittedFile(string HintName, SourceText Source)
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    public static EmittedFile Of(string typeName, CSharpWriter writer)
        => new($"{typeName}.g.cs", SourceText.From(writer.ToString(), WithoutMark));
}
