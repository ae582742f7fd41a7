using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Clob.Generators.Parsing;

/// <summary>Builds the tree from the events of the YAML parser, on its own stack: deep nesting must not end the compiler.</summary>
internal sealed class YamlTreeBuilder
{
    private const int MaximumDepth = 64;

    private readonly Stack<OpenCollection> _open = new();
    private readonly YamlAnchors _anchors = new();
    private int _documents;

    public SpecNode? Root { get; private set; }

    public void Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart when ++_documents > 1:
                throw Refused(parsed, "A second document begins here; the spec is one.");
            case DocumentStart { Version.Version: { Major: 1, Minor: < 2 } }:
                throw Refused(parsed, "The directive asks for YAML before 1.2, which reads yes, no and 010 in another way. Leave it out.");
            case NodeEvent { Tag.IsEmpty: false }:
                throw Refused(parsed, "Tags are not read here; write the value alone, in quotes where it is a text.");
            case AnchorAlias alias:
                Add(_anchors.Find(alias, MaximumDepth - _open.Count), alias);
                break;
            case MappingStart:
            case SequenceStart:
                Open((NodeEvent)parsed);
                break;
            case MappingEnd:
            case SequenceEnd:
                Close(parsed);
                break;
            case Scalar scalar:
                Add(scalar);
                break;
            default:
                break;
        }
    }

    private static YamlException Refused(ParsingEvent parsed, string reason) => new(parsed.Start, parsed.End, reason);

    private void Open(NodeEvent parsed)
    {
        if (_open.Count == MaximumDepth)
        {
            throw Refused(parsed, "The nesting is too deep.");
        }

        _anchors.Open(parsed.Anchor);
        _open.Push(new OpenCollection(parsed, isMap: parsed is MappingStart));
    }

    private void Close(ParsingEvent parsed)
    {
        var closed = _open.Pop();
        var node = closed.Close(parsed.End);
        _anchors.Close(closed.Anchor, node);
        Add(node, parsed);
    }

    private void Add(Scalar scalar)
    {
        if (YamlText.Problem(scalar.Value) is { } problem)
        {
            throw Refused(scalar, problem);
        }

        var node = new SpecScalar(SpecPosition.Between(scalar.Start, scalar.End), scalar.Value, scalar.Style == ScalarStyle.Plain);
        _anchors.Close(scalar.Anchor, node);
        Add(node, scalar);
    }

    private void Add(SpecNode node, ParsingEvent parsed)
    {
        if (_open.Count == 0)
        {
            Root = node;
        }
        else if (_open.Peek().Add(node) is { } refusal)
        {
            throw Refused(parsed, refusal);
        }
    }
}
