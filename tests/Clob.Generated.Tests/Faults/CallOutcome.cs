namespace Clob.Tests.Faults;

/// <summary>What a caller has to learn of a call.</summary>
internal enum CallOutcome
{
    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>Nothing was carried out.</summary>
    Refused,

    /// <summary>It may have been carried out or not.</summary>
    Uncertain,
}
