namespace Clob.Tests.Orders.Properties;

/// <summary>What becomes of one request on its way to a venue that keeps books, and on the way back.</summary>
public enum Mishap
{
    /// <summary>It arrives, is carried out, and is answered in full.</summary>
    None,

    /// <summary>Carried out; the answer leaves every second id out.</summary>
    Forgetful,

    /// <summary>Carried out; the answer names what it canceled as not canceled too.</summary>
    InBoth,

    /// <summary>Carried out; the answer also names what nobody asked for.</summary>
    Talkative,

    /// <summary>Carried out; the answer has no members.</summary>
    Speechless,

    /// <summary>Carried out; the answer cannot be read.</summary>
    Unreadable,

    /// <summary>Carried out; the connection is lost before the answer.</summary>
    LostAfter,

    /// <summary>Carried out; the answer says 500.</summary>
    FailedAfter,

    /// <summary>Not carried out; the connection is lost all the same.</summary>
    LostBefore,

    /// <summary>Not carried out; 502.</summary>
    BadGateway,

    /// <summary>Not carried out; 520, which is not asked for again.</summary>
    WebServerDown,

    /// <summary>No connection.</summary>
    Unreachable,

    Redirected,
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    TooEarly,
    TooManyRequests,
    TooManyRequestsOfTheLowestTier,
    Disabled,
}
