namespace Clob.Http;

/// <summary>What a member says beside those of a response, from the best to the worst.</summary>
internal enum MemberMeaning
{
    /// <summary>Nothing, or that all is well.</summary>
    Well,

    /// <summary>Something that may be good or bad.</summary>
    Unknown,

    /// <summary>That something failed.</summary>
    Error,
}
