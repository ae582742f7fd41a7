namespace Clob.Calls;

/// <summary>What is known of one attempt of a call.</summary>
internal enum AttemptOutcome
{
    /// <summary>Nothing left this machine.</summary>
    NotSent,

    /// <summary>The venue, or something in front of it, refused the request as a whole.</summary>
    Refused,

    /// <summary>It may have been carried out or not.</summary>
    Unknown,

    /// <summary>The response has the status of a success; whether it can be read is still to be seen.</summary>
    Answered,
}
