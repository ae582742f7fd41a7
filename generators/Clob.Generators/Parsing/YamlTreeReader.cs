using YamlDotNet.Core;

namespace Clob.Generators.Parsing;

/// <summary>Reads a text into a tree. It throws nothing but a cancellation.</summary>
internal static class YamlTreeReader
{
    public static YamlTree Read(string text, CancellationToken cancellationToken)
    {
        var builder = new YamlTreeBuilder();
        try
        {
            YamlText.Check(text);
            using var reader = new StringReader(text);
            var parser = new Parser(reader);
            while (parser.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                builder.Take(parser.Current!);
            }

            return new YamlTree(builder.Root, Failure: null);
        }
        catch (YamlException exception)
        {
            return Failed(Tab(text, exception) ?? SpecPosition.Between(exception.Start, exception.End), exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake of the parser on odd input must not end the compiler.
            return Failed(default, exception.Message);
        }
    }

    /// <summary>
    /// Returns the tab that a failure is about, which the parser reports at the text before it; null where it is about none.
    /// </summary>
    private static SpecPosition? Tab(string text, YamlException exception)
    {
        if (!exception.Message.Contains("tab character"))
        {
            return null;
        }

        var at = text.IndexOf('\t', (int)Math.Min(exception.Start.Index, text.Length));
        if (at < 0)
        {
            return null;
        }

        var line = text.Take(at).Count(letter => letter == '\n');
        var column = at - (text.LastIndexOf('\n', at) + 1);
        return SpecPosition.Between(new Mark(at, line + 1, column + 1), new Mark(at + 1, line + 1, column + 2));
    }

    private static YamlTree Failed(SpecPosition position, string reason) => new(Root: null, new YamlFailure(position, reason));
}
