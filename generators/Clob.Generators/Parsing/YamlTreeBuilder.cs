using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Clob.Generators.Parsing;

/// <summary>Builds the tree from the events of the YAML parser, on its own stack: deep nesting must not end the compiler.</summary>
internal sealed class YamlTreeBuilder
{
    private const int MaximumDepth = 64;

    private readonly Stack<OpenCollection> _open = new();
    private int _documents;

    public SpecNode? Root { get; private set; }

    public void Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart when ++_documents > 1:
                throw new YamlException(parsed.Start, parsed.End, "A second document begins here; the spec is one.");
            case AnchorAlias:
                throw new YamlException(parsed.Start, parsed.End, "Aliases are not read here; refer to components with $ref.");
            case MappingStart:
            case SequenceStart:
                Open((NodeEvent)parsed);
                break;
            case MappingEnd:
            case SequenceEnd:
                Add(_open.Pop().Close(parsed.End), parsed);
                break;
            case Scalar scalar:
                Add(new SpecScalar(Position(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain), parsed);
                break;
            default:
                break;
        }
    }

    private static SpecPosition Position(ParsingEvent parsed) => SpecPosition.Between(parsed.Start, parsed.End);

    private void Open(NodeEvent parsed)
    {
        if (_open.Count == MaximumDepth)
        {
            throw new YamlException(parsed.Start, parsed.End, "The nesting is too deep.");
        }

        _open.Push(new OpenCollection(parsed.Start, isMap: parsed is MappingStart));
    }

    private void Add(SpecNode node, ParsingEvent parsed)
    {
        if (_open.Count == 0)
        {
            Root = node;
        }
        else if (_open.Peek().Add(node) is { } refusal)
        {
            throw new YamlException(parsed.Start, parsed.End, refusal);
        }
    }
}
