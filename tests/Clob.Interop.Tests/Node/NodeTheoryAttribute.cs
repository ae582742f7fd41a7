using System.Runtime.CompilerServices;

namespace Clob.Interop.Tests.Node;

/// <summary>A theory that needs Node.js. It is skipped, with the reason, on a machine without it.</summary>
internal sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = NodeJs.SkipReason;
        SkipUnless = nameof(NodeJs.IsExpected);
        SkipType = typeof(NodeJs);
    }
}
