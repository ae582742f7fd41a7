using YamlDotNet.Core;

namespace Clob.Generators.Parsing;

/// <summary>A range of the spec's text. Lines and columns count from 0.</summary>
internal readonly record struct SpecPosition(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static SpecPosition Between(Mark start, Mark end)
        => new((int)start.Line - 1, (int)start.Column - 1, (int)end.Line - 1, (int)end.Column - 1);
}
