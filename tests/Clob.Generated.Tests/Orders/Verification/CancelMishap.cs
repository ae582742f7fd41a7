namespace Clob.Tests.Orders.Verification;

/// <summary>What becomes of a cancel.</summary>
public enum CancelMishap
{
    None,

    /// <summary>Not carried out; 404.</summary>
    Refused,

    /// <summary>Not carried out; the connection breaks.</summary>
    LostBefore,

    /// <summary>Carried out; the connection breaks.</summary>
    LostAfter,

    /// <summary>Carried out; 520.</summary>
    FailedAfter,

    /// <summary>Carried out; the response leaves every second order out.</summary>
    Forgetful,
}
