using System.Runtime.CompilerServices;

namespace Clob.Interop.Tests.Node;

/// <summary>A test that needs Node.js. It is skipped, with the reason, on a machine without it.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        Skip = NodeJs.SkipReason;
        SkipUnless = nameof(NodeJs.IsExpected);
        SkipType = typeof(NodeJs);
    }
}
