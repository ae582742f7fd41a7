namespace Clob;

/// <summary>What is known of a call that failed: whether the venue may have carried it out.</summary>
public enum ClobOutcomeKind
{
    /// <summary>The request was refused as a whole, with a status: nothing was carried out.</summary>
    Refused = 0,

    /// <summary>The venue could not be reached, and nothing left this machine: nothing was carried out.</summary>
    Unreachable = 1,

    /// <summary>The request was not sent, because of something before it, or because it cannot be sent: nothing was carried out.</summary>
    NotSent = 2,

    /// <summary>The request may have been carried out or not. Ask for the orders, or send it again.</summary>
    Unknown = 3,
}
