using Clob.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Clob.Generators.Diagnostics;

/// <summary>Turns a place in the spec into a location that the compiler and the editor show.</summary>
internal static class SpecLocation
{
    public static Location In(string path, SourceText text, SpecPosition position)
    {
        var start = Offset(text, position.StartLine, position.StartColumn);
        var end = Math.Max(start, Offset(text, position.EndLine, position.EndColumn));
        var span = TextSpan.FromBounds(start, end);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }

    // A place of the parser can be after the end of the text, and its lines can differ from those of the compiler.
    private static int Offset(SourceText text, int line, int column)
    {
        if (line >= text.Lines.Count)
        {
            return text.Length;
        }

        var found = text.Lines[Math.Max(line, 0)];
        return Math.Min(found.Start + Math.Max(column, 0), found.End);
    }
}
