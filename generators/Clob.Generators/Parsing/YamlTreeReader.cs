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
            return Failed(SpecPosition.Between(exception.Start, exception.End), exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A mistake of the parser on odd input must not end the compiler.
            return Failed(default, exception.Message);
        }
    }

    private static YamlTree Failed(SpecPosition position, string reason) => new(Root: null, new YamlFailure(position, reason));
}
