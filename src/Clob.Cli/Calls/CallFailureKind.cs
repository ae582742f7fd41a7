namespace Clob.Cli.Calls;

/// <summary>What a call without an answer says about the orders.</summary>
internal enum CallFailureKind
{
    /// <summary>The venue refused the request as a whole: nothing was canceled.</summary>
    Refused,

    /// <summary>Nothing left this machine: nothing was canceled.</summary>
    NotReachable,

    /// <summary>The request may have been carried out or not.</summary>
    Uncertain,
}
