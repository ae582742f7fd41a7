namespace Clob.Calls;

/// <summary>Whether another attempt may do better than one that ended with a status.</summary>
internal enum RetryKind
{
    /// <summary>It would end the same way.</summary>
    Never,

    /// <summary>The request was refused for now, and not carried out.</summary>
    AfterRefusal,

    /// <summary>
    /// The same, because the signer's bucket lacks tokens: a request that costs more than a full bucket is never admitted.
    /// </summary>
    AfterRateLimit,

    /// <summary>The same, because trading is disabled, which may last: a few attempts only.</summary>
    WhileDisabled,

    /// <summary>The request may have been carried out: only a request that is idempotent is sent again.</summary>
    AfterFailure,
}
