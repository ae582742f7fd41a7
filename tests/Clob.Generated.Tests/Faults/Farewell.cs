namespace Clob.Tests.Faults;

/// <summary>How a server says goodbye (GOAWAY) when a request has come.</summary>
internal enum Farewell
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>It will still answer this request, and take no other.</summary>
    BeforeTheAnswer,

    /// <summary>It has not touched this request.</summary>
    WithoutTouchingIt,

    /// <summary>It may have carried this request out, and hangs up.</summary>
    InsteadOfAnAnswer,
}
